"""Recording work: entries, mediations, and the counts drawn from them."""

from __future__ import annotations

from casework.annual import AnnualReturns
from casework.confirming import Confirming
from casework.dispute_checks import DisputeChecks
from casework.dispute_export import DisputeExport
from casework.dispute_figures import DisputeFigures
from casework.dispute_snapshots import DisputeSnapshots
from casework.dossiers import Dossiers
from casework.entries import Entries
from casework.entry_referrals import EntryReferrals
from casework.figures import Figures
from casework.interests import Interests
from casework.linked_matters import LinkedMatters
from casework.mediation_walks import MediationWalks
from casework.mediations import Mediations
from casework.referrals import Referrals
from casework.reliance import Reliance
from casework.report_file import ReportFile
from casework.return_export import ReturnExport
from casework.rules import CountingRules
from casework.snapshots import Snapshots
from casework.step_attachments import StepAttachments
from casework.terms import Terms
from core.clock import Clock
from core.database import Database
from core.kept_files import KeptFiles
from knowledge.service import Shelf


class Casework:
    """What the adviser and the mediator did. Each sees only his own; what is handed in, his township's office too."""

    def __init__(
        self, database: Database, shelf: Shelf, clock: Clock, kept: KeptFiles, *, max_bytes: int
    ) -> None:
        self.entries = Entries(database, shelf, clock)
        self.confirming = Confirming(database, clock)
        self.mediations = Mediations(database, clock)
        self.walks = MediationWalks(database, clock)
        self.dossiers = Dossiers(database, clock, kept)
        self.step_attachments = StepAttachments(database, kept, clock, max_bytes=max_bytes)
        self.interests = Interests(database)
        self.referrals = Referrals(database, clock)
        self.entry_referrals = EntryReferrals(database, clock)
        self.linked_matters = LinkedMatters(database, clock)
        self.terms = Terms(database, clock)
        self.figures = Figures(database, clock)
        self.returns = AnnualReturns(database)
        self.snapshots = Snapshots(database, clock)
        self.export = ReturnExport(database, clock, self.snapshots)
        self.report = ReportFile(database, clock, self.snapshots)
        self.checks = DisputeChecks(database, clock)
        self.dispute_snapshots = DisputeSnapshots(database)
        self.dispute_export = DisputeExport(database, clock, self.dispute_snapshots)
        self.disputes = DisputeFigures(database)
        self.rules = CountingRules(database, clock)
        self.reliance = Reliance(database, clock)

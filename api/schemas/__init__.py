"""What goes over the wire, one file per subject; the page's typed client is generated from these."""

import { api, refused, take } from '@/api/client'
import { asProblem } from '@/api/problem'
import type { DossierFile, DossierForm, DossierOut } from '@/api/types'

export function findDossier(id: string): Promise<DossierOut> {
  return take(api.GET('/api/v1/mediations/{mediation_id}/dossier', { params: { path: { mediation_id: id } } }))
}

/** A form of what the record now says; one that still agrees with it is given again. */
export function makeFile(id: string, form: DossierForm, step_id: string): Promise<DossierFile> {
  return take(api.POST('/api/v1/mediations/{mediation_id}/files', { params: { path: { mediation_id: id } }, body: { form, step_id } }))
}

/** Sign for a file one has checked. */
export function confirmFile(id: string, file_id: string): Promise<DossierFile> {
  return take(api.POST('/api/v1/mediations/{mediation_id}/files/{file_id}/confirmation', { params: { path: { mediation_id: id, file_id } } }))
}

/** The whole file in the order of the archive: each part by itself, or as one page-numbered PDF. */
export async function bindDossier(id: string, name: string, as: 'zip' | 'pdf'): Promise<File> {
  try {
    const response = await fetch(`/api/v1/mediations/${id}/archive${as === 'pdf' ? '/pdf' : ''}`, { method: 'POST', credentials: 'same-origin' })
    if (!response.ok) throw refused(response.status, await response.json().catch(() => null))
    return new File([await response.blob()], name, { type: `application/${as}` })
  } catch (thrown) {
    throw asProblem(thrown)
  }
}

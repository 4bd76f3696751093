// SPDX-License-Identifier: Apache-2.0
// Runs inside OmegaT: confirms each translation, as a translator does who goes through the draft, and saves them. Without
// that OmegaT leaves in omegat/project_save.tmx nothing of what tm/auto has filled in.
import org.omegat.core.data.PrepareTMXEntry

if (eventType.name() != "LOAD") return

project.allEntries.each { segment ->
    def known = project.getTranslationInfo(segment)
    if (!known.translated) return
    def confirmed = new PrepareTMXEntry()
    confirmed.source = segment.srcText
    confirmed.translation = known.translation
    confirmed.note = "confirmed"
    project.setTranslation(segment, confirmed, true, null)
}
// What saving a project does for its memory; the rest of it wants a window.
def properties = project.projectProperties
project.@projectTMX.save(properties, properties.projectInternal + "project_save.tmx", true)

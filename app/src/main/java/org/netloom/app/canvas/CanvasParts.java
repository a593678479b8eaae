package org.netloom.app.canvas;

import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.core.layer.LayerCatalogue;

/** What the pieces of one canvas share. */
record CanvasParts(
        StudioDocument document,
        LayerCatalogue catalogue,
        I18n i18n,
        Drawing drawing,
        Viewport viewport,
        Feedback feedback,
        HitTest hits,
        Wiring wiring,
        Splicing splicing,
        Hint hint,
        Floating floating) {}

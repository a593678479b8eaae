package org.netloom.app.evaluation;

import javafx.scene.layout.Region;

/** A thin bar, filled up to a share. */
final class ShareBar extends Region {

    private static final double HEIGHT = 5;

    private final Region fill = new Region();
    private final double share;

    ShareBar(double share) {
        this.share = Double.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0;
        getStyleClass().add("share-bar");
        fill.getStyleClass().add("share-bar-fill");
        fill.setManaged(false);
        getChildren().add(fill);
        setMinSize(12, HEIGHT);
        setPrefSize(24, HEIGHT);
        setMaxSize(Double.MAX_VALUE, HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
    }
}

package org.netloom.app.launch;

import java.util.Optional;
import javafx.geometry.Point2D;
import org.netloom.app.canvas.Landing;
import org.netloom.app.shell.TabStrip;
import org.netloom.core.edit.Piece;

/** Lets what is dragged off a canvas be dropped on the tab of another project. */
final class TabLanding implements Landing {

    private final StudioTabs tabs;
    private final TabStrip<ProjectTab> strip;

    TabLanding(StudioTabs tabs, TabStrip<ProjectTab> strip) {
        this.tabs = tabs;
        this.strip = strip;
    }

    @Override
    public boolean over(Point2D scene) {
        Optional<ProjectTab> target = at(scene);
        strip.aim(target);
        return target.isPresent();
    }

    @Override
    public boolean land(Point2D scene, Piece piece) {
        Optional<ProjectTab> target = at(scene);
        leave();
        target.ifPresent(tab -> {
            tabs.bring(tab);
            tab.take(piece);
        });
        return target.isPresent();
    }

    @Override
    public void leave() {
        strip.aim(Optional.empty());
    }

    private Optional<ProjectTab> at(Point2D scene) {
        return strip.at(scene).filter(tab -> tab != tabs.front()).filter(ProjectTab::takesLayers);
    }
}

package org.netloom.app.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The tabs of a window, one of them in front. From the first {@link #add()} on there is always one. FX thread only. */
final class StudioTabs implements AutoCloseable {

    private final Supplier<ProjectTab> maker;
    private final ObservableList<ProjectTab> tabs = FXCollections.observableArrayList();
    private final ObservableList<ProjectTab> all = FXCollections.unmodifiableObservableList(tabs);
    private final ReadOnlyObjectWrapper<ProjectTab> front = new ReadOnlyObjectWrapper<>();
    /** The order in which they were in front, the latest last: closing one leads back to the one before. */
    private final List<ProjectTab> visited = new ArrayList<>();

    /** @param maker makes a tab with its start page */
    StudioTabs(Supplier<ProjectTab> maker) {
        this.maker = maker;
    }

    /** From left to right. */
    ObservableList<ProjectTab> all() {
        return all;
    }

    ReadOnlyObjectProperty<ProjectTab> frontProperty() {
        return front.getReadOnlyProperty();
    }

    ProjectTab front() {
        return Objects.requireNonNull(front.get());
    }

    /** The tab in which a project file is open. */
    Optional<ProjectTab> of(Path file) {
        return tabs.stream().filter(tab -> tab.isOf(file)).findFirst();
    }

    /** A new tab at the end, with its start page; it is in front then. */
    ProjectTab add() {
        ProjectTab tab = maker.get();
        tabs.add(tab);
        bring(tab);
        return tab;
    }

    /** Brings a tab to the front. */
    void bring(ProjectTab tab) {
        visited.remove(tab);
        visited.add(tab);
        front.set(tab);
    }

    /** Brings the next or previous tab to the front, round about. */
    void step(int way) {
        bring(tabs.get(Math.floorMod(tabs.indexOf(front()) + way, tabs.size())));
    }

    /** Gives a tab another place among the others. */
    void move(ProjectTab tab, int place) {
        if (tabs.indexOf(tab) != place) {
            List<ProjectTab> order = new ArrayList<>(tabs);
            order.remove(tab);
            order.add(place, tab);
            tabs.setAll(order);
        }
    }

    /** Closes a tab once its person has agreed; the last one leaves a start page behind. */
    void leave(ProjectTab tab) {
        bring(tab);
        tab.leaving(() -> remove(tab));
    }

    /** Closes a tab without asking. */
    void remove(ProjectTab tab) {
        if (!tabs.contains(tab)) {
            return;
        }
        if (tabs.size() == 1) {
            tabs.add(maker.get());
        }
        visited.remove(tab);
        int place = tabs.indexOf(tab);
        tabs.remove(tab);
        if (front() == tab) {
            bring(visited.isEmpty() ? tabs.get(Math.min(place, tabs.size() - 1)) : visited.get(visited.size() - 1));
        }
        tab.close();
    }

    /** Goes on once a person has agreed, for each tab in turn, that what is not saved is saved or lost. None is closed before. */
    void leaveAll(Runnable next) {
        leave(List.copyOf(tabs), 0, next);
    }

    private void leave(List<ProjectTab> asked, int index, Runnable next) {
        if (index == asked.size()) {
            next.run();
            return;
        }
        ProjectTab tab = asked.get(index);
        if (tab.hasSomethingToLose()) {
            bring(tab);
        }
        tab.leaving(() -> leave(asked, index + 1, next));
    }

    @Override
    public void close() {
        List.copyOf(tabs).forEach(ProjectTab::close);
    }
}

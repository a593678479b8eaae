package org.netloom.app.launch;

import java.util.Optional;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.session.StartBlock;

/** Starts a run, or shows what it waits for. FX thread only. */
final class RunStart {

    private final StudioServices services;
    private final OpenProject project;
    private final StudioWorkbench workbench;
    /** Train was pressed while the data were still being read. */
    private boolean onceReady;

    RunStart(StudioServices services, OpenProject project, StudioWorkbench workbench, Subscriptions subscriptions) {
        this.services = services;
        this.project = project;
        this.workbench = workbench;
        subscriptions.onChange(project.training.blockProperty(), block -> {
            if (onceReady && block.isEmpty()) {
                start();
            }
        });
    }

    /** Train was pressed. */
    void start() {
        Optional<StartBlock> block = project.training.start();
        onceReady = block.filter(b -> b.reason() == StartBlock.Reason.DATA_NOT_READY)
                .isPresent();
        workbench.dock().show(block.map(RunStart::panel).orElse("training"));
        block.filter(b -> b.reason() == StartBlock.Reason.RUNNING_ELSEWHERE)
                .ifPresent(b -> services.dialogs.notify(
                        services.i18n.text("training.blocked.RUNNING_ELSEWHERE", 0, b.other())));
    }

    private static String panel(StartBlock block) {
        return switch (block.reason()) {
            case ERRORS -> "problems";
            case NO_DATA -> "data";
            default -> "training";
        };
    }
}

package org.netloom.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.netloom.app.engine.EngineFacts;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Engine;
import org.netloom.core.engine.EngineDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code netloom engine}: what computes here, and why. */
@Command(name = "engine")
final class EngineCommand implements Callable<Integer> {

    private final Speaker speaker;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    EngineCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Override
    public Integer call() {
        Engine engine = new Engine();
        Outcome<EngineDescription> started = engine.start();
        if (!(started instanceof Outcome.Success<EngineDescription> success)) {
            return speaker.failure(started);
        }
        TextTable table = new TextTable(List.of("", ""), "<<");
        for (EngineFacts.Fact fact :
                EngineFacts.of(success.value(), engine.threads().choice())) {
            // How many threads suit depends on the network; the command trains none.
            if (!fact.name().equals("threads")) {
                table.row(
                        speaker.words().text("engine." + fact.name()),
                        speaker.words().text(fact.text(), fact.arguments().toArray()));
            }
        }
        table.print(speaker.terminal());
        return Cli.OK;
    }
}

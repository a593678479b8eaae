package org.netloom.app.engine;

import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.netloom.core.engine.EngineDescription;
import org.netloom.core.engine.ThreadChoice;

/** What computes here, fact by fact. */
public final class EngineFacts {

    private static final int MEBI = 20;

    private EngineFacts() {}

    /**
     * One of them: its name is the message {@code engine.NAME}.
     *
     * @param text the message that says it, with arguments
     */
    public record Fact(String name, String text, List<Object> arguments) {

        static Fact of(String name, String text, Object... arguments) {
            return new Fact(name, text, List.of(arguments));
        }
    }

    /**
     * The facts, in the order in which they are told.
     *
     * @param threads of the last run, or what a first one starts with
     */
    public static List<Fact> of(EngineDescription engine, ThreadChoice threads) {
        return List.of(
                Fact.of(
                        "processor",
                        "engine.processor.text",
                        engine.cores(),
                        engine.instructions().ordinal()),
                Fact.of("library", "engine.library.text", engine.library()),
                Fact.of("onednn", "engine.onednn." + engine.oneDnn()),
                Fact.of(
                        "threads",
                        "engine.threads." + threads.reason(),
                        threads.threads(),
                        threads.millis(),
                        threads.otherMillis()),
                Fact.of(
                        "memory",
                        "engine.memory.text",
                        engine.memoryLimit() >> MEBI,
                        Pointer.totalBytes() >> MEBI,
                        Runtime.getRuntime().maxMemory() >> MEBI),
                Fact.of("software", "engine.software.text", System.getProperty("java.version"), engine.version()));
    }
}

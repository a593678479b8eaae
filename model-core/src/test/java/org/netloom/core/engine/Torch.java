package org.netloom.core.engine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** PyTorch in a process of its own, asked to train a network for some iterations at a time; it does nothing in between. */
final class Torch implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;
    private final String version;

    private Torch(Process process) throws IOException {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        version = Objects.requireNonNullElse(answers.readLine(), "");
    }

    /** PyTorch, if a {@code python3} on the path has it. */
    static Optional<Torch> find(Path folder) throws IOException {
        Path script = folder.resolve("contestants.py");
        try (InputStream source = Objects.requireNonNull(Torch.class.getResourceAsStream("/bench/contestants.py"))) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder("python3", script.toString());
        // What the tests' JVM was given for its own OpenMP is not meant for this one.
        builder.environment().remove("OMP_NUM_THREADS");
        try {
            Torch torch = new Torch(
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
            if (torch.version.startsWith("torch")) {
                return Optional.of(torch);
            }
            torch.close();
        } catch (IOException noPython) {
            System.out.println("No python3: " + noPython.getMessage());
        }
        return Optional.empty();
    }

    String version() {
        return version;
    }

    /** Milliseconds an iteration. */
    double time(Contestant contestant, int threads, int warmUps, int iterations) throws IOException {
        orders.write(String.format(Locale.ROOT, "%s %d %d %d%n", contestant.name(), threads, warmUps, iterations));
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("PyTorch ended at " + contestant);
        }
        return Double.parseDouble(answer);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}

package org.netloom.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The samples that come with Netloom. They are copied before they are opened, so that everybody works on their own. */
public final class SampleCatalogue {

    private static final SampleCatalogue STANDARD = new SampleCatalogue(List.of(
            new Sample("xor", "xor.csv", Optional.empty()),
            new Sample("iris", "iris.csv", Optional.empty()),
            new Sample("spirals", "spirals.csv", Optional.empty()),
            new Sample("airquality", "airquality.csv", Optional.empty()),
            new Sample("digits", "digits.csv", Optional.of(() -> new DigitDrawings(DigitDrawings.SEED).csv(1500)))));

    private final List<Sample> samples;

    private SampleCatalogue(List<Sample> samples) {
        this.samples = samples;
    }

    /** All that Netloom brings. */
    public static SampleCatalogue standard() {
        return STANDARD;
    }

    /** The samples, the easiest first. */
    public List<Sample> samples() {
        return samples;
    }

    /** The sample of an id. */
    public Optional<Sample> find(String id) {
        return samples.stream().filter(sample -> sample.id().equals(id)).findFirst();
    }

    /** The lesson of a sample, in Markdown. */
    public String lesson(Sample sample) throws IOException {
        try (InputStream in = resource(sample, "README.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Copies a sample into a folder of its own and draws its data if need be, which takes up to a second. A sample that was copied
     * there before is used again as the person left it; of what it lacks, the files are put back.
     *
     * @param parent where the sample's folder is made, such as a person's documents
     * @return the project file of the copy
     */
    public Path copyTo(Sample sample, Path parent) throws IOException {
        Path folder = parent.resolve(sample.id());
        Files.createDirectories(folder);
        for (String file : sample.files()) {
            try (InputStream in = resource(sample, file)) {
                putIfAbsent(folder.resolve(file), in.readAllBytes());
            }
        }
        if (sample.generator().isPresent() && !Files.exists(folder.resolve(sample.dataFile()))) {
            String data = sample.generator().get().get();
            putIfAbsent(folder.resolve(sample.dataFile()), data.getBytes(StandardCharsets.UTF_8));
        }
        return folder.resolve(sample.projectFile());
    }

    /** Written aside first: a copy that was broken off must not pass for one that a person changed. */
    private static void putIfAbsent(Path target, byte[] content) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path aside = Files.createTempFile(target.getParent(), ".sample", ".tmp");
        try {
            Files.write(aside, content);
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static InputStream resource(Sample sample, String file) throws IOException {
        String name = "/samples/" + sample.id() + "/" + file;
        InputStream in = SampleCatalogue.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("Not on the class path: " + name);
        }
        return in;
    }
}

package org.netloom.app.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Small made-up tables in files. */
final class Tables {

    private static final String[] KINDS = {"setosa", "versicolor", "virginica"};

    private Tables() {}

    /** Two measures and a species, 90 rows. */
    static Path flowers(Path folder) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("petal_length,petal_width,species\n");
        for (int row = 0; row < 90; row++) {
            int kind = row % 3;
            text.append(round(1.5 + 2 * kind + random.nextGaussian() * 0.3))
                    .append(',')
                    .append(round(0.3 + kind + random.nextGaussian() * 0.1))
                    .append(',')
                    .append(KINDS[kind])
                    .append('\n');
        }
        return write(folder, "flowers.csv", text);
    }

    /** Passengers with a column that gives the target away, 120 rows. */
    static Path passengers(Path folder) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("survived,age,sex,alive\n");
        for (int row = 0; row < 120; row++) {
            boolean survived = random.nextDouble() < 0.4;
            text.append(survived ? 1 : 0)
                    .append(',')
                    .append(random.nextInt(10) == 0 ? "" : String.valueOf(10 + random.nextInt(60)))
                    .append(',')
                    .append(random.nextBoolean() ? "male" : "female")
                    .append(',')
                    .append(survived ? "yes" : "no")
                    .append('\n');
        }
        return write(folder, "passengers.csv", text);
    }

    /** Many columns of noise and a label, 60 rows. */
    static Path wide(Path folder, int columns) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            text.append("sensor_").append(column + 1).append(',');
        }
        text.append("label\n");
        for (int row = 0; row < 60; row++) {
            for (int column = 0; column < columns; column++) {
                text.append(round(random.nextGaussian())).append(',');
            }
            text.append(row % 2 == 0 ? "ok" : "worn").append('\n');
        }
        return write(folder, "wide.csv", text);
    }

    static Path write(Path folder, String name, CharSequence text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String round(double value) {
        return String.valueOf(Math.round(value * 100) / 100.0);
    }
}

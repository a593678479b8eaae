package org.netloom.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.WritePlace;

/** Pictures are as they were drawn, and say who made them. */
class PicturesTest {

    @TempDir
    Path folder;

    @Test
    void should_write_a_picture_that_may_be_written_anew() throws IOException {
        WritableImage drawn = new WritableImage(3, 2);
        drawn.getPixelWriter().setColor(2, 1, Color.web("#2f6feb"));
        Path file = folder.resolve("graph.png");

        Pictures.writePng(drawn, file);

        assertThat(ImageIO.read(file.toFile()).getRGB(2, 1)).isEqualTo(0xff2f6feb);
        assertThat(mayBeReplaced(file)).isTrue();
    }

    @Test
    void should_not_take_the_picture_of_another_program_for_its_own() throws IOException {
        Path photo = folder.resolve("photo.png");
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB), "png", photo.toFile());

        assertThat(mayBeReplaced(photo)).isFalse();
    }

    private static boolean mayBeReplaced(Path file) {
        return new WritePlace(file)
                .permit(WritePlace.Kind.PICTURE, Optional.empty(), Optional.empty(), List.of())
                .toOptional()
                .isPresent();
    }
}

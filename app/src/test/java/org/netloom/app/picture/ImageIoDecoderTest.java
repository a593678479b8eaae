package org.netloom.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.picture.Raster;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** A picture is read as a whole or not at all. */
class ImageIoDecoderTest {

    private static final int SIDE = 64;

    private static byte[] picture(String format) throws IOException {
        Random random = new Random(5);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt(0x1000000));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static Outcome<Raster> decoded(byte[] bytes) {
        return new ImageIoDecoder().decode("a", bytes, SIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "bmp", "gif"})
    void should_refuse_half_a_picture(String format) throws IOException {
        byte[] whole = picture(format);

        assertThat(decoded(whole).toOptional()).isPresent();
        assertThat(decoded(Arrays.copyOf(whole, whole.length / 2)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("picture-damaged");
    }

    @Test
    void should_read_a_picture_that_lacks_its_end_mark_alone() throws IOException {
        byte[] whole = picture("jpg");

        assertThat(decoded(Arrays.copyOf(whole, whole.length - 2)).toOptional()).isPresent();
    }
}

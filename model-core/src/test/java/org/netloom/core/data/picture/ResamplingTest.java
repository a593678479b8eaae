package org.netloom.core.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PictureSettings.Fit;

/** Pictures of any size and shape become the size that was asked for, by the mean of what lies under each pixel. */
class ResamplingTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    private static byte[] made(Raster source, PictureSettings settings) {
        byte[] bytes = new byte[settings.size()];
        PictureDecoding.resampling(settings).write(source, bytes, 0);
        return bytes;
    }

    private static Raster halves(int width, int height) {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % width < width / 2 ? WHITE : BLACK;
        }
        return new Raster(width, height, pixels);
    }

    @Test
    void should_leave_a_picture_of_the_right_size_as_it_is() {
        Raster source = new Raster(2, 2, new int[] {0xFF010203, 0xFF102030, 0xFFFFFFFF, 0xFF000000});

        assertThat(made(source, new PictureSettings(2, 2, 3, Fit.CROP)))
                .containsExactly(1, 2, 3, 0x10, 0x20, 0x30, (byte) 255, (byte) 255, (byte) 255, 0, 0, 0);
    }

    @Test
    void should_weigh_colours_as_the_eye_does_for_grey() {
        Raster source = new Raster(3, 1, new int[] {0xFFFF0000, 0xFF00FF00, 0xFF0000FF});

        assertThat(made(source, new PictureSettings(1, 3, 1, Fit.CROP)))
                .containsExactly((byte) 76, (byte) 150, (byte) 29);
    }

    @Test
    void should_show_white_where_a_picture_is_transparent() {
        assertThat(made(new Raster(1, 1, new int[] {0x00123456}), new PictureSettings(1, 1, 1, Fit.CROP)))
                .containsExactly((byte) 255);
    }

    @Test
    void should_cut_the_middle_out_of_a_wide_picture() {
        byte[] bytes = made(halves(40, 10), new PictureSettings(10, 10, 1, Fit.CROP));

        assertThat(bytes[0]).isEqualTo((byte) 255);
        assertThat(bytes[9]).isZero();
        assertThat(bytes[4]).isEqualTo((byte) 255);
        assertThat(bytes[5]).isZero();
    }

    @Test
    void should_show_all_of_a_wide_picture_between_black_bars() {
        Raster white = new Raster(4, 2, new int[] {WHITE, WHITE, WHITE, WHITE, WHITE, WHITE, WHITE, WHITE});

        assertThat(made(white, new PictureSettings(4, 4, 1, Fit.PAD)))
                .containsExactly(0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0);
    }

    @Test
    void should_keep_the_mean_brightness_of_fine_stripes() {
        int[] pixels = new int[64 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 2 == 0 ? WHITE : BLACK;
        }

        byte[] bytes = made(new Raster(64, 64, pixels), new PictureSettings(8, 8, 1, Fit.CROP));

        for (int i = 0; i < bytes.length; i++) {
            boolean atTheEdge = i % 8 == 0 || i % 8 == 7;
            // At the edge an odd number of stripes is seen.
            assertThat(bytes[i] & 0xFF).isBetween(atTheEdge ? 120 : 127, atTheEdge ? 136 : 128);
        }
    }
}

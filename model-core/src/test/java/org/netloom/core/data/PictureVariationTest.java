package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.data.Augmentation.Kind;

/** Training pictures are varied by chance, within what a person allowed, and only while a network learns from them. */
class PictureVariationTest {

    /** Two pictures of 3 x 4 pixels in colour; no two numbers of one are alike. */
    private static final PictureBlock BLOCK = new PictureBlock(bytes(), 3, 4, 3);

    private static byte[] bytes() {
        byte[] bytes = new byte[2 * 3 * 4 * 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 3);
        }
        return bytes;
    }

    private static float[] plain(PictureBlock block) {
        float[] numbers = new float[block.step()];
        block.copy(0, numbers, 0);
        return numbers;
    }

    private static float[] varied(PictureBlock block, Augmentation augmentation, long seed) {
        float[] numbers = new float[block.step()];
        PictureVariation.draw(augmentation, seed).copy(block, 0, numbers, 0);
        return numbers;
    }

    private static Augmentation only(Kind kind, double amount) {
        return Augmentation.NONE.with(kind, amount);
    }

    @Test
    void should_leave_pictures_alone_where_nothing_is_allowed() {
        assertThat(varied(BLOCK, Augmentation.NONE, 1)).containsExactly(plain(BLOCK));
    }

    @Test
    void should_mirror_about_half_of_the_pictures_left_to_right() {
        float[] mirrored = new float[BLOCK.step()];
        float[] plain = plain(BLOCK);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 4; x++) {
                System.arraycopy(plain, (y * 4 + x) * 3, mirrored, (y * 4 + 3 - x) * 3, 3);
            }
        }
        Set<String> seen = new HashSet<>();
        long count = LongStream.range(0, 400)
                .mapToObj(seed -> Arrays.toString(varied(BLOCK, only(Kind.FLIP_HORIZONTAL, 1), seed)))
                .peek(seen::add)
                .filter(Arrays.toString(mirrored)::equals)
                .count();

        assertThat(seen).containsExactlyInAnyOrder(Arrays.toString(plain), Arrays.toString(mirrored));
        assertThat(count).isBetween(150L, 250L);
    }

    @Test
    void should_turn_pictures_upside_down_row_by_row() {
        float[] turned = new float[BLOCK.step()];
        for (int y = 0; y < 3; y++) {
            System.arraycopy(plain(BLOCK), y * 12, turned, (2 - y) * 12, 12);
        }

        assertThat(LongStream.range(0, 20).mapToObj(seed -> varied(BLOCK, only(Kind.FLIP_VERTICAL, 1), seed)))
                .contains(turned, plain(BLOCK));
    }

    @Test
    void should_rotate_about_the_middle_to_either_side() {
        PictureBlock dot = dot(5, 2);
        double[] angles = LongStream.range(0, 300)
                .mapToDouble(seed -> angle(varied(dot, only(Kind.ROTATE, 40), seed)))
                .toArray();

        assertThat(Arrays.stream(angles).max().orElseThrow()).isBetween(30.0, 41.0);
        assertThat(Arrays.stream(angles).min().orElseThrow()).isBetween(-41.0, -30.0);
    }

    /** A picture of a side with one white pixel right of its middle. */
    private static PictureBlock dot(int side, int off) {
        byte[] bytes = new byte[side * side];
        bytes[side / 2 * side + side / 2 + off] = (byte) 255;
        return new PictureBlock(bytes, side, side, 1);
    }

    /** Where the weight of a picture of 5 x 5 lies as seen from its middle, in degrees. */
    private static double angle(float[] picture) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < picture.length; i++) {
            x += picture[i] * (i % 5 - 2);
            y += picture[i] * (i / 5 - 2);
        }
        return Math.toDegrees(Math.atan2(y, x));
    }

    @Test
    void should_shift_by_at_most_the_share_of_a_side() {
        PictureBlock dot = dot(21, 0);
        double[] places = LongStream.range(0, 300)
                .mapToDouble(seed -> centre(varied(dot, only(Kind.SHIFT, 0.2), seed), 21))
                .toArray();

        assertThat(Arrays.stream(places).max().orElseThrow()).isBetween(13.5, 14.2);
        assertThat(Arrays.stream(places).min().orElseThrow()).isBetween(5.8, 6.5);
    }

    private static double centre(float[] picture, int side) {
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < picture.length; i++) {
            weight += picture[i];
            sum += picture[i] * (i % side);
        }
        return sum / weight;
    }

    @Test
    void should_zoom_in_and_out() {
        byte[] square = new byte[21 * 21];
        for (int y = 7; y < 14; y++) {
            Arrays.fill(square, y * 21 + 7, y * 21 + 14, (byte) 255);
        }
        PictureBlock block = new PictureBlock(square, 21, 21, 1);
        double[] areas = LongStream.range(0, 300)
                .mapToDouble(seed -> sum(varied(block, only(Kind.ZOOM, 0.3), seed)) / 49)
                .toArray();

        assertThat(Arrays.stream(areas).max().orElseThrow()).isBetween(1.5, 1.3 * 1.3 + 0.1);
        assertThat(Arrays.stream(areas).min().orElseThrow()).isBetween(0.7 * 0.7 - 0.1, 0.6);
    }

    private static double sum(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).sum();
    }

    @Test
    void should_lighten_and_darken_a_whole_picture_alike_and_stay_between_black_and_white() {
        byte[] grey = new byte[16];
        Arrays.fill(grey, (byte) 51);
        PictureBlock block = new PictureBlock(grey, 4, 4, 1);
        for (long seed = 0; seed < 100; seed++) {
            float[] picture = varied(block, only(Kind.BRIGHTNESS, 0.4), seed);
            assertThat(picture[0]).isBetween(0f, 0.6f);
            assertThat(picture).containsOnly(picture[0]);
        }
        assertThat(LongStream.range(0, 100)
                        .mapToObj(seed -> varied(block, only(Kind.BRIGHTNESS, 0.4), seed)[0])
                        .distinct()
                        .count())
                .isGreaterThan(30);
    }

    @Test
    void should_add_grains_of_the_asked_deviation() {
        byte[] grey = new byte[100 * 100];
        Arrays.fill(grey, (byte) 127);
        float[] picture = varied(new PictureBlock(grey, 100, 100, 1), only(Kind.NOISE, 0.1), 5);
        double mean = sum(picture) / picture.length;
        double variance = IntStream.range(0, picture.length)
                        .mapToDouble(i -> (picture[i] - mean) * (picture[i] - mean))
                        .sum()
                / picture.length;

        assertThat(mean).isCloseTo(127 / 255.0, within(0.005));
        assertThat(Math.sqrt(variance)).isCloseTo(0.1, within(0.005));
    }

    @Test
    void should_fill_what_a_moved_picture_leaves_open_with_its_mirror_image() {
        byte[] white = new byte[49];
        Arrays.fill(white, (byte) 255);
        Augmentation moved = new Augmentation(Map.of(Kind.ROTATE, 180.0, Kind.SHIFT, 0.5, Kind.ZOOM, 0.5));
        for (long seed = 0; seed < 50; seed++) {
            for (float value : varied(new PictureBlock(white, 7, 7, 1), moved, seed)) {
                assertThat(value).isEqualTo(1f);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_give_the_same_picture_for_the_same_seed_and_another_for_another(Kind kind) {
        Augmentation most = only(kind, kind.most());

        assertThat(varied(BLOCK, most, 7)).containsExactly(varied(BLOCK, most, 7));
        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed -> Arrays.toString(varied(BLOCK, most, seed)))
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void should_vary_rows_that_are_learnt_from_and_no_others() {
        FeatureRows plain = new PictureRows(BLOCK, new int[] {1, 0, 1});
        FeatureRows varied = plain.varied(only(Kind.NOISE, 0.2));

        assertThat(varied.all()).containsExactly(plain.all());
        float[] first = varied.drawn(1).all();
        assertThat(first)
                .isNotEqualTo(plain.all())
                .containsExactly(varied.drawn(1).all());
        assertThat(varied.drawn(2).all()).isNotEqualTo(first);
        // The same picture twice in one batch is varied twice.
        assertThat(Arrays.copyOfRange(first, 0, 36)).isNotEqualTo(Arrays.copyOfRange(first, 72, 108));
        assertThat(plain.varied(Augmentation.NONE)).isSameAs(plain);
        FeatureRows table = new NumberRows(new float[4], 2);
        assertThat(table.varied(only(Kind.NOISE, 0.2)).drawn(1)).isSameAs(table);
    }

    @Test
    void should_not_be_part_of_what_a_saved_model_knows_of_pictures() throws IOException {
        PictureSettings settings = new PictureSettings(28, 20, 1, PictureSettings.Fit.PAD, only(Kind.ROTATE, 10));
        ObjectMapper json = new ObjectMapper();
        String text = json.writeValueAsString(settings);

        assertThat(text).doesNotContain("augmentation");
        assertThat(json.readValue(text, PictureSettings.class)).isEqualTo(settings.asRead());
    }

    @ParameterizedTest
    @EnumSource
    void should_refuse_more_than_there_can_be(Kind kind) {
        assertThatThrownBy(() -> only(kind, kind.most() * 1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> only(kind, -0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> only(kind, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(only(kind, kind.usual()).amount(kind)).isEqualTo(kind.usual());
        assertThat(only(kind, 0).isNone()).isTrue();
    }
}

package org.netloom.core.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cameras write of how they were held is read from JPEGs, and pictures are turned accordingly. */
class OrientationTest {

    /** 1 2 3 above 4 5 6. */
    private static final Raster STORED = new Raster(3, 2, new int[] {1, 2, 3, 4, 5, 6});

    /** The beginning of a JPEG, with an Exif segment behind another one. */
    static byte[] jpeg(int orientation, ByteOrder order) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0xFFD8);
        out.writeShort(0xFFE0);
        out.writeShort(4);
        out.writeShort(0x1234);
        out.write(exif(orientation, order));
        return bytes.toByteArray();
    }

    private static byte[] exif(int orientation, ByteOrder order) throws IOException {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(order);
        tiff.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(1).putInt(0);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + tiff.capacity());
        out.writeBytes("Exif\0\0");
        out.write(tiff.array());
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void should_read_every_value_in_either_order_of_bytes(int orientation) throws IOException {
        assertThat(Orientation.of(jpeg(orientation, ByteOrder.BIG_ENDIAN))).isEqualTo(orientation);
        assertThat(Orientation.of(jpeg(orientation, ByteOrder.LITTLE_ENDIAN))).isEqualTo(orientation);
    }

    /** As Exif 2.32 says where the 0th row and the 0th column are: 6 is 0th row at the right, 0th column at the top. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, '123456'",
        "2, 3, '321654'",
        "3, 3, '654321'",
        "4, 3, '456123'",
        "5, 2, '142536'",
        "6, 2, '415263'",
        "7, 2, '635241'",
        "8, 2, '362514'"
    })
    void should_turn_a_picture_as_it_is_to_be_looked_at(int orientation, int width, String pixels) {
        Raster turned = Orientation.turned(STORED, orientation);

        assertThat(turned.width()).isEqualTo(width);
        assertThat(turned.height()).isEqualTo(6 / width);
        assertThat(turned.argb())
                .containsExactly(pixels.chars().map(digit -> digit - '0').toArray());
    }

    @Test
    void should_leave_pictures_as_they_are_that_say_nothing_or_nonsense() throws IOException {
        assertThat(Orientation.of(new byte[0])).isEqualTo(1);
        assertThat(Orientation.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isEqualTo(1);
        assertThat(Orientation.of(jpeg(0, ByteOrder.BIG_ENDIAN))).isEqualTo(1);
        assertThat(Orientation.of(jpeg(9, ByteOrder.BIG_ENDIAN))).isEqualTo(1);
    }

    @Test
    void should_survive_whatever_bytes_a_damaged_file_has() throws IOException {
        Random random = new Random(5);
        byte[] whole = jpeg(6, ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int change = 0; change < 3 && broken.length > 0; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(Orientation.of(broken)).isBetween(1, 8);
        }
    }
}

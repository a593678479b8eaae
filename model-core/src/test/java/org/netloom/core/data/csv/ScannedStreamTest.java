package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedStreamTest {

    private static final byte[] TEXT = "Zürich,1\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void should_leave_out_what_a_file_grows_by_once_its_end_was_seen() throws IOException {
        InputStream growing = new FilterInputStream(new ByteArrayInputStream(TEXT)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                in = read < 0 ? new ByteArrayInputStream(TEXT) : in;
                return read;
            }
        };
        ScannedStream scanned = new ScannedStream(growing, true);

        assertThat(scanned.readAllBytes()).isEqualTo(TEXT);
        assertThat(scanned.readAllBytes()).isEmpty();
        assertThat(scanned.all().orElseThrow().size()).isEqualTo(TEXT.length);
    }

    @Test
    void should_read_a_file_of_more_than_two_gigabytes_by_large_blocks() throws IOException {
        List<Integer> blocks = new ArrayList<>();
        InputStream large = new FilterInputStream(new ByteArrayInputStream(new byte[1 << 20])) {
            @Override
            public int available() {
                return Integer.MAX_VALUE;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                blocks.add(length);
                return super.read(into, offset, length);
            }
        };

        FileScan.of(large);

        assertThat(blocks).hasSizeLessThan(20);
    }
}

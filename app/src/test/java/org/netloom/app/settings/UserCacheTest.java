package org.netloom.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCacheTest {

    @Test
    void should_lie_where_the_system_has_what_can_be_made_anew() {
        assertThat(UserCache.folder("Linux", "/home/mei", Map.of())).isEqualTo(Path.of("/home/mei/.cache/netloom"));
        assertThat(UserCache.folder("Linux", "/home/mei", Map.of("XDG_CACHE_HOME", "/fast")))
                .isEqualTo(Path.of("/fast/netloom"));
        assertThat(UserCache.folder("Mac OS X", "/Users/mei", Map.of()))
                .isEqualTo(Path.of("/Users/mei/Library/Caches/Netloom"));
        assertThat(UserCache.folder("Windows 11", "/Users/mei", Map.of("LOCALAPPDATA", "/Users/mei/Local")))
                .isEqualTo(Path.of("/Users/mei/Local/Netloom/Cache"));
    }
}

package org.netloom.core.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxies that a shell knows are used, as shells do. */
class SystemProxiesTest {

    private static String proxyOf(String address, Map<String, String> environment) {
        Proxy proxy = new SystemProxies(environment, Optional.empty())
                .select(URI.create(address))
                .get(0);
        return proxy.address() instanceof InetSocketAddress place
                ? place.getHostString() + ":" + place.getPort()
                : "none";
    }

    @Test
    void should_ask_the_proxy_of_the_scheme() {
        Map<String, String> environment =
                Map.of("https_proxy", "http://proxy.example:3128", "HTTP_PROXY", "other.example:8080/");

        assertThat(proxyOf("https://data.org/a", environment)).isEqualTo("proxy.example:3128");
        assertThat(proxyOf("http://data.org/a", environment)).isEqualTo("other.example:8080");
        assertThat(proxyOf("http://data.org/a", Map.of("all_proxy", "http://p")))
                .isEqualTo("p:80");
    }

    @Test
    void should_go_directly_where_no_proxy_is_wanted_or_known() {
        Map<String, String> environment =
                Map.of("https_proxy", "http://proxy.example:3128", "no_proxy", "localhost, .inner.org,data.net:443");

        assertThat(proxyOf("https://localhost/a", environment)).isEqualTo("none");
        assertThat(proxyOf("https://a.inner.org/a", environment)).isEqualTo("none");
        assertThat(proxyOf("https://data.net/a", environment)).isEqualTo("none");
        assertThat(proxyOf("https://data.org/a", environment)).isEqualTo("proxy.example:3128");
        assertThat(proxyOf("https://data.org/a", Map.of("https_proxy", "http://p", "no_proxy", "*")))
                .isEqualTo("none");
        assertThat(proxyOf("https://data.org/a", Map.of())).isEqualTo("none");
        assertThat(proxyOf("https://data.org/a", Map.of("https_proxy", "://"))).isEqualTo("none");
    }

    @Test
    void should_pass_over_what_is_no_proxy_of_the_web() {
        Map<String, String> environment =
                Map.of("https_proxy", "socks5://socks.example:1080", "ALL_PROXY", "HTTP://proxy.example:3128");

        assertThat(proxyOf("https://data.org/a", environment)).isEqualTo("proxy.example:3128");
        assertThat(proxyOf("https://data.org/a", Map.of("all_proxy", "socks5://socks.example:1080")))
                .isEqualTo("none");
    }

    @Test
    void should_know_exceptions_of_ipv6() {
        for (String excepted : List.of("2001:db8::7", "[2001:db8::7]", "[2001:db8::7]:8080")) {
            Map<String, String> environment =
                    Map.of("http_proxy", "http://proxy.example:3128", "no_proxy", "inner.org," + excepted);

            assertThat(proxyOf("http://[2001:db8::7]:8080/a", environment)).isEqualTo("none");
            assertThat(proxyOf("http://[2001:db8::8]/a", environment)).isEqualTo("proxy.example:3128");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/a",
                "http://LOCALHOST/a",
                "http://data.localhost/a",
                "http://127.0.0.1:80/a",
                "http://127.8.9.10/a",
                "http://[::1]:80/a"
            })
    void should_ask_this_computer_directly(String address) {
        assertThat(proxyOf(address, Map.of("http_proxy", "http://proxy.example:3128")))
                .isEqualTo("none");
    }

    @Test
    void should_not_take_others_for_this_computer() {
        Map<String, String> environment = Map.of("http_proxy", "http://proxy.example:3128");

        assertThat(proxyOf("http://notlocalhost/a", environment)).isEqualTo("proxy.example:3128");
        assertThat(proxyOf("http://127.0.0.1.example.org/a", environment)).isEqualTo("proxy.example:3128");
    }
}

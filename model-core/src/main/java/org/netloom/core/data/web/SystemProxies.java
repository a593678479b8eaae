package org.netloom.core.data.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies of this computer: those that the environment names as shells know them ({@code https_proxy}, {@code http_proxy}, {@code all_proxy}, and {@code no_proxy}
 * for exceptions), else those of the system.
 */
final class SystemProxies extends ProxySelector {

    private static final int USUAL_PORT = 80;

    private final Map<String, String> environment;
    private final Optional<ProxySelector> system;

    SystemProxies(Map<String, String> environment, Optional<ProxySelector> system) {
        this.environment = environment;
        this.system = system;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        Optional<Proxy> named = Stream.of(scheme + "_proxy", "all_proxy")
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .flatMap(SystemProxies::proxy);
        if (named.isPresent()) {
            return List.of(isExcepted(String.valueOf(uri.getHost())) ? Proxy.NO_PROXY : named.get());
        }
        return system.map(selector -> selector.select(uri)).orElse(List.of(Proxy.NO_PROXY));
    }

    private static Optional<Proxy> proxy(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            // Unresolved: its name is looked up when it is asked.
            return Optional.ofNullable(uri.getHost())
                    .map(host -> new Proxy(
                            Proxy.Type.HTTP,
                            InetSocketAddress.createUnresolved(host, uri.getPort() < 0 ? USUAL_PORT : uri.getPort())));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isExcepted(String host) {
        String all = Optional.ofNullable(environment.get("no_proxy")).orElse(environment.getOrDefault("NO_PROXY", ""));
        String asked = host.toLowerCase(Locale.ROOT);
        return Stream.of(all.split("[,\\s]+"))
                .map(one -> one.toLowerCase(Locale.ROOT)
                        .replaceFirst("^\\*?\\.", "")
                        .replaceFirst(":\\d+$", ""))
                .filter(one -> !one.isEmpty())
                .anyMatch(one -> one.equals("*") || asked.equals(one) || asked.endsWith("." + one));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        system.ifPresent(selector -> selector.connectFailed(uri, address, failure));
    }
}

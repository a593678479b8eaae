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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies of this computer: those that the environment names as shells know them ({@code https_proxy}, {@code http_proxy}, {@code all_proxy}, and {@code no_proxy}
 * for exceptions), else those of the system. This computer itself is always asked directly.
 */
final class SystemProxies extends ProxySelector {

    private static final int USUAL_PORT = 80;

    /** No proxy leads here, as browsers have it too. */
    private static final Pattern THIS_COMPUTER =
            Pattern.compile("(.*\\.)?localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    private final Map<String, String> environment;
    private final Optional<ProxySelector> system;

    SystemProxies(Map<String, String> environment, Optional<ProxySelector> system) {
        this.environment = environment;
        this.system = system;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        if (THIS_COMPUTER.matcher(host).matches()) {
            return List.of(Proxy.NO_PROXY);
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        Optional<Proxy> named = Stream.of(scheme + "_proxy", "all_proxy")
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .flatMap(text -> proxy(text).stream())
                .findFirst();
        if (named.isPresent()) {
            return List.of(isExcepted(host) ? Proxy.NO_PROXY : named.get());
        }
        return system.map(selector -> selector.select(uri)).orElse(List.of(Proxy.NO_PROXY));
    }

    /** Empty if it is none that is spoken to as to a web server. */
    private static Optional<Proxy> proxy(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            // Unresolved: its name is looked up when it is asked.
            return Optional.ofNullable(uri.getHost())
                    .filter(host -> uri.getScheme().matches("(?i)https?"))
                    .map(host -> new Proxy(
                            Proxy.Type.HTTP,
                            InetSocketAddress.createUnresolved(host, uri.getPort() < 0 ? USUAL_PORT : uri.getPort())));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isExcepted(String host) {
        String all = Optional.ofNullable(environment.get("no_proxy")).orElse(environment.getOrDefault("NO_PROXY", ""));
        return Stream.of(all.split("[,\\s]+"))
                .map(one -> withoutPort(one.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "")))
                .filter(one -> !one.isEmpty())
                .anyMatch(one -> one.equals("*") || host.equals(one) || host.endsWith("." + one));
    }

    /** The colons of an IPv6 address are not those of a port, unless it stands in brackets. */
    private static String withoutPort(String place) {
        return place.startsWith("[")
                ? place.replaceFirst("^\\[([^\\]]*)\\].*$", "$1")
                : place.replaceFirst("^([^:]*):\\d+$", "$1");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        system.ifPresent(selector -> selector.connectFailed(uri, address, failure));
    }
}

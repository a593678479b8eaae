package org.netloom.core.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The sources of layers that Deeplearning4j lacks, as a program needs them to read its network: with all classes that they use, and in the packages in which they are
 * here, since a saved network names its layers by their classes.
 */
final class LayerSources {

    /** The rooms that layers may use, as packages and as folders of resources. */
    private static final List<String> ROOMS = List.of("nn", "numbers");

    /** The folder below that of all sources. */
    static final String PACKAGE = "org/netloom/core/";

    private static final Pattern OWN_CLASS = Pattern.compile("org\\.netloom\\.([\\w.]*)\\.([A-Z][\\w$]*)");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    private final Map<String, String> files = new TreeMap<>();
    private final Set<String> unknown = new TreeSet<>();

    private LayerSources() {}

    /** The sources that a saved network needs. */
    static LayerSources of(byte[] network) {
        LayerSources sources = new LayerSources();
        List<MatchResult> named =
                OWN_CLASS.matcher(configuration(network)).results().toList();
        Deque<String> wanted = new ArrayDeque<>();
        for (MatchResult own : named) {
            boolean known = own.group(1).equals("core.nn") && path(own.group(2)) != null;
            (known ? wanted : sources.unknown).add(own.group(2));
        }
        while (!wanted.isEmpty()) {
            sources.add(wanted.pop(), wanted);
        }
        return sources;
    }

    /** Adds a class, and asks for those that it names. */
    private void add(String name, Deque<String> wanted) {
        String path = path(name);
        if (path == null || files.containsKey(path)) {
            return;
        }
        String code = Template.resource("java/layers/" + path);
        files.put(path, code);
        NAME.matcher(code).results().map(MatchResult::group).distinct().forEach(wanted::add);
    }

    /** Where the source of a class lies; null if it is none of ours. */
    private static @Nullable String path(String name) {
        return ROOMS.stream()
                .map(room -> room + "/" + name + ".java")
                .filter(path -> Template.exists("java/layers/" + path))
                .findFirst()
                .orElse(null);
    }

    /** The code of each class, by the path of its file below the folder of sources. */
    Map<String, String> files() {
        return files.entrySet().stream()
                .collect(Collectors.toMap(file -> PACKAGE + file.getKey(), Map.Entry::getValue));
    }

    /** Layers of which there are no sources: without these, nobody but Netloom can read the network. */
    Set<String> unknown() {
        return unknown;
    }

    private static String configuration(byte[] network) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(network))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("configuration.json")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IllegalStateException("A network without a configuration");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

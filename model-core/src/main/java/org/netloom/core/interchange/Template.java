package org.netloom.core.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code with gaps. Lines from {@code //? feature} to {@code //.} are left out unless the feature is wanted, within each other if need be, so that a
 * program holds no step that its network does not need; {@code @NAME@} is replaced by a value.
 */
final class Template {

    private static final String BEGIN = "//? ";
    private static final String END = "//.";
    private static final Pattern GAP = Pattern.compile("@([A-Z_0-9]+)@");

    private final String name;
    private final String text;

    private Template(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The template of a name, which must be there. */
    static Template of(String name) {
        return new Template(name, resource("java/" + name + ".template"));
    }

    /** Whether there is a file beside this class. */
    static boolean exists(String path) {
        return Template.class.getResource(path) != null;
    }

    /** The text of a file beside this class, with plain line ends. */
    static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The code.
     *
     * @throws IllegalStateException if a gap has no value: a template and what fills it do not go together
     */
    String filled(Set<String> features, Map<String, String> values) {
        StringBuilder wanted = new StringBuilder();
        Deque<Boolean> around = new ArrayDeque<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(BEGIN)) {
                around.push(features.contains(line.substring(BEGIN.length()).strip()));
            } else if (line.equals(END)) {
                around.pop();
            } else if (!around.contains(false)) {
                wanted.append(line).append('\n');
            }
        }
        return GAP.matcher(wanted).replaceAll(gap -> {
            String value = values.get(gap.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing for " + gap.group() + " in " + name);
            }
            return Matcher.quoteReplacement(value);
        });
    }
}

package org.netloom.app.palette;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.ui.Messages;

/** Which layers a search finds: by their names in both languages, by their names in Keras, and by what they do. */
final class PaletteModel {

    private record Entry(LayerKind kind, String words) {}

    private final List<Entry> entries;

    PaletteModel(LayerCatalogue catalogue) {
        List<Messages> languages = List.of(Messages.in(Locale.ENGLISH), Messages.in(Locale.SIMPLIFIED_CHINESE));
        this.entries = catalogue.kinds().stream()
                .map(kind -> new Entry(kind, wordsOf(kind, languages)))
                .toList();
    }

    /** The kinds in whose words every part of the search occurs, in the order of the palette. */
    List<LayerKind> find(String search) {
        List<String> parts = Arrays.stream(fold(search).split("\\s+"))
                .filter(part -> !part.isEmpty())
                .toList();
        return entries.stream()
                .filter(entry -> parts.stream().allMatch(entry.words()::contains))
                .map(Entry::kind)
                .toList();
    }

    private static String wordsOf(LayerKind kind, List<Messages> languages) {
        String key = "layer." + kind.type();
        Stream<String> translated =
                languages.stream().flatMap(words -> Stream.of(words.text(key), words.text(key + ".summary")));
        return fold(String.join(
                "\n", Stream.concat(Stream.of(kind.type()), translated).toList()));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

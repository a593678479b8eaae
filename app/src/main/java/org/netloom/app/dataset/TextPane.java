package org.netloom.app.dataset;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.document.DataState;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.BytePairs;
import org.netloom.core.data.Column;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.TextSettings.Tokenizer;
import org.netloom.core.data.schema.TextAdvice;

/** How the texts of a column become tokens, how much of them is known, and the tokens of its first rows. FX thread only. */
final class TextPane {

    private static final int ROWS_SHOWN = 4;
    private static final int TOKENS_SHOWN = 30;
    private static final List<Integer> VOCABULARIES = List.of(500, 1000, 2000, 5000, 10_000, 20_000, 50_000);
    private static final List<Integer> LENGTHS = List.of(10, 20, 50, 100, 200, 400, 800);

    private final I18n i18n;
    private final DatasetModel model;
    private final Label title = new Label();
    private final PickButton tokenizer = new PickButton(this::tokenizers);
    private final PickButton vocabulary = new PickButton(() -> counts(
            "vocabulary", VOCABULARIES, shown().map(TextSettings::vocabulary).orElse(0), TextSettings::withVocabulary));
    private final PickButton length = new PickButton(
            () -> counts("length", LENGTHS, shown().map(TextSettings::length).orElse(0), TextSettings::withLength));
    private final VBox content = new VBox(4);
    private final Region root;
    private String column = "";

    TextPane(I18n i18n, DatasetModel model) {
        this.i18n = i18n;
        this.model = model;
        HBox header = SidePane.header(i18n, title, "text-close", model::closeSteps);
        List.of(tokenizer, vocabulary, length).forEach(pick -> pick.root().setMaxWidth(Double.MAX_VALUE));
        VBox all = new VBox(8, header, content);
        root = SidePane.of("text-pane", all);
        show(Optional.empty());
    }

    Region root() {
        return root;
    }

    /** Shows how a column becomes tokens, or nothing. */
    void show(Optional<ColumnFacts> column) {
        root.setVisible(column.isPresent());
        root.setManaged(column.isPresent());
        column.ifPresent(this::fill);
    }

    private Optional<TextSettings> shown() {
        return model.settings()
                .flatMap(settings -> settings.reading(column).text())
                .or(() -> fitted().map(FittedText::settings))
                .or(() -> rows().map(TextAdvice::proposed));
    }

    /** What the column's texts became. */
    private Optional<FittedText> fitted() {
        return model.state()
                .prepared()
                .map(PreparedData::preparation)
                .flatMap(preparation -> preparation.texts().stream()
                        .filter(fitted -> fitted.name().equals(column))
                        .map(FittedColumn::text)
                        .findFirst());
    }

    private Optional<Column> rows() {
        return model.state().file().flatMap(file -> file.table().column(column));
    }

    private void fill(ColumnFacts facts) {
        column = facts.name();
        title.setText(i18n.text("dataset.recipe.of", facts.name()));
        content.getChildren().clear();
        shown().ifPresent(settings -> {
            tokenizer.show(
                    "text-tokenizer",
                    i18n.text("tokenizer." + settings.tokenizer().name()));
            vocabulary.show("text-vocabulary", i18n.text("dataset.text.tokens", settings.vocabulary()));
            length.show("text-length", i18n.text("dataset.text.tokens", settings.length()));
            step("dataset.text.tokenizer", tokenizer.root());
            step("dataset.text.vocabulary", vocabulary.root());
            step("dataset.text.length", length.root());
        });
        DataState state = model.state();
        state.diagnostics().stream()
                .filter(remark -> remark.code().equals("text-unknown")
                        && column.equals(remark.arguments().get(0)))
                .findFirst()
                .ifPresent(remark -> content.getChildren().add(caption(i18n.text(remark), "text-known")));
        fitted().ifPresent(text -> rows().ifPresent(rows -> preview(text, rows)));
    }

    private void preview(FittedText text, Column column) {
        content.getChildren().add(caption(i18n.text("dataset.text.preview"), "text-preview"));
        Set<String> known = new HashSet<>(text.vocabulary());
        Function<String, List<String>> divider = text.divider();
        IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row))
                .limit(ROWS_SHOWN)
                .mapToObj(column::text)
                .map(cell -> tokens(divider.apply(cell), known, text.settings()))
                .forEach(words -> {
                    Label row = new Label(words);
                    row.setWrapText(true);
                    row.setMinHeight(Region.USE_PREF_SIZE);
                    row.getStyleClass().add("ds-tokens");
                    content.getChildren().add(row);
                });
    }

    private static String tokens(List<String> all, Set<String> known, TextSettings settings) {
        int most = Math.min(TOKENS_SHOWN, settings.length());
        return all.stream()
                        .limit(most)
                        .map(token -> known.contains(token) ? shown(token) : "[?]")
                        .collect(Collectors.joining(" · "))
                + (all.size() > most ? " …" : "");
    }

    /** Blanks and ends of words are seen, too. */
    private static String shown(String token) {
        return token.isBlank() ? "␣" : token.replace(BytePairs.END, "␣");
    }

    private void change(UnaryOperator<TextSettings> how) {
        shown().ifPresent(before -> {
            TextSettings after = how.apply(before);
            if (!after.equals(before)) {
                model.changeText(column, after);
            }
        });
    }

    private List<PickButton.Choice> tokenizers() {
        Tokenizer present = shown().map(TextSettings::tokenizer).orElse(Tokenizer.WORD);
        return Arrays.stream(Tokenizer.values())
                .map(value -> new PickButton.Choice(
                        value.name(),
                        i18n.text("tokenizer." + value.name()),
                        i18n.text("tokenizer." + value.name() + ".help"),
                        true,
                        value == present,
                        PickButton.unless(present, value, picked -> change(settings -> inTokens(settings, picked)))))
                .toList();
    }

    private TextSettings inTokens(TextSettings settings, Tokenizer picked) {
        return rows().map(rows -> TextAdvice.withTokenizer(rows, settings, picked))
                .orElseGet(() -> settings.withTokenizer(picked));
    }

    private List<PickButton.Choice> counts(
            String id,
            List<Integer> usual,
            int present,
            java.util.function.BiFunction<TextSettings, Integer, TextSettings> with) {
        return IntStream.concat(usual.stream().mapToInt(Integer::intValue), IntStream.of(present))
                .filter(count -> count > 0)
                .distinct()
                .sorted()
                .mapToObj(count -> new PickButton.Choice(
                        id + "-" + count,
                        i18n.text("dataset.text.tokens", count),
                        "",
                        true,
                        count == present,
                        PickButton.unless(present, count, picked -> change(settings -> with.apply(settings, picked)))))
                .toList();
    }

    private void step(String key, Node control) {
        content.getChildren().addAll(caption(i18n.text(key), ""), control);
    }

    private static Label caption(String words, String id) {
        Label label = new Label(words);
        label.getStyleClass().add("nl-caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!id.isEmpty()) {
            label.setId(id);
        }
        return label;
    }
}

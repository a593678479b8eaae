package org.netloom.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.app.fx.I18n;
import org.netloom.core.diagnose.GraphCodes;
import org.netloom.core.edit.EditNames;
import org.netloom.core.layer.Category;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.text.MessageKey;
import org.netloom.ui.Messages;

/** Everything that the catalogue, the edits and the diagnostics of graphs name has words in both languages. */
class CatalogueWordsTest {

    private static final int WIDTH_OF_A_PALETTE_LINE = 28;

    static Stream<Messages> languages() {
        return Stream.of(Messages.in(Locale.ENGLISH), Messages.in(Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void should_have_words_for_every_layer_parameter_choice_edit_and_diagnostic(Messages messages) {
        List<String> missing = keys().stream().filter(key -> !messages.has(key)).toList();

        assertThat(missing).as("without words in %s", messages.locale()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void should_have_summaries_that_fit_a_line_of_the_palette(Messages messages) {
        for (LayerKind kind : LayerCatalogue.standard().kinds()) {
            assertThat(messages.text("layer." + kind.type() + ".summary").length())
                    .as(kind.type())
                    .isLessThanOrEqualTo(WIDTH_OF_A_PALETTE_LINE);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void should_write_words_that_stand_in_a_place_of_a_sentence(Messages messages) {
        String sentence = new I18n(messages.locale()).text("edit.repair-use", MessageKey.layer("Concatenate"));

        assertThat(sentence).contains(messages.text("layer.Concatenate")).doesNotContain("layer.");
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (LayerKind kind : LayerCatalogue.standard().kinds()) {
            String key = "layer." + kind.type();
            keys.addAll(List.of(key, key + ".summary", key + ".help", key + ".formula"));
            for (Parameter<?> parameter : kind.parameters()) {
                keys.add("parameter." + parameter.key());
                keys.add("parameter." + parameter.key() + ".help");
                if (parameter instanceof Parameter.Choice<?> choice) {
                    choice.choices().forEach(constant -> keys.add("choice." + constant.name()));
                }
            }
        }
        Arrays.stream(Category.values()).forEach(category -> keys.add("category." + category));
        Arrays.stream(TrainingPlan.Updater.values()).forEach(updater -> keys.add("choice." + updater));
        GraphCodes.all().forEach(code -> keys.add("diagnostic." + code));
        EditNames.ALL.forEach(name -> keys.add("edit." + name));
        return keys;
    }
}

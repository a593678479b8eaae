package org.netloom.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.netloom.core.layer.Category;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code netloom layers}: the catalogue. */
@Command(name = "layers")
final class LayersCommand implements Callable<Integer> {

    private final Speaker speaker;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    LayersCommand(Speaker speaker) {
        this.speaker = speaker;
    }

    @Override
    public Integer call() {
        for (Category category : Category.values()) {
            List<LayerKind> kinds = LayerCatalogue.standard().kinds().stream()
                    .filter(kind -> kind.category() == category)
                    .toList();
            if (!kinds.isEmpty()) {
                speaker.title("category." + category.name());
                TextTable table = new TextTable(List.of("", ""), "<<");
                for (LayerKind kind : kinds) {
                    table.row(kind.type(), speaker.words().text("layer." + kind.type() + ".summary"));
                    if (!kind.parameters().isEmpty()) {
                        table.row("", parameters(kind));
                    }
                }
                table.print(speaker.terminal());
            }
        }
        return Cli.OK;
    }

    private static String parameters(LayerKind kind) {
        return kind.parameters().stream().map(LayersCommand::text).collect(Collectors.joining(", "));
    }

    private static <T> String text(Parameter<T> parameter) {
        return String.format(Locale.ROOT, "%s=%s", parameter.key(), parameter.encode(parameter.defaultValue()))
                .replace(", ", "×")
                .replace("[", "")
                .replace("]", "");
    }
}

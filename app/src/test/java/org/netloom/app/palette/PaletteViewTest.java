package org.netloom.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.app.document.LayerDrag;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.Leaks;
import org.netloom.app.window.TestWindow;
import org.netloom.core.layer.LayerCatalogue;

class PaletteViewTest {

    private final List<String> added = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Region ground = new Region();
    private final I18n i18n = new I18n(Locale.ENGLISH);
    private TestWindow window;

    @BeforeEach
    void open() {
        window = TestWindow.show(500, 700, () -> {
            ground.setId("ground");
            ground.setPrefSize(260, 700);
            ground.setOnDragOver(event -> event.acceptTransferModes(TransferMode.COPY));
            ground.setOnDragDropped(event -> {
                LayerDrag.typeIn(event.getDragboard()).ifPresent(dropped::add);
                event.setDropCompleted(true);
            });
            return new HBox(view().root(), ground);
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void should_offer_every_layer_of_the_catalogue() {
        assertThat(shownTypes())
                .containsExactlyInAnyOrderElementsOf(LayerCatalogue.standard().kinds().stream()
                        .map(kind -> kind.type())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"dense, Dense", "全连接, Dense", "DROP, Dropout", "max pool, MaxPooling2D", "长短期, LSTM"})
    void should_find_layers_by_their_names_in_both_languages_and_in_keras(String search, String type) {
        TestWindow.run(() -> field().setText(search));
        assertThat(shownTypes()).contains(type).hasSizeLessThan(6);
    }

    @Test
    void should_say_so_when_nothing_is_found() {
        TestWindow.run(() -> field().setText("perceptron of mars"));
        assertThat(shownTypes()).isEmpty();
        assertThat(label("#palette-nothing")).contains("perceptron of mars");
    }

    @Test
    void should_be_used_with_keys_alone() {
        window.robot().clickOn("#palette-search").write("pool").push(KeyCode.DOWN, KeyCode.DOWN);
        window.robot().push(KeyCode.DOWN);
        window.robot().push(KeyCode.ENTER);
        assertThat(added).containsExactly("AveragePooling2D");
        window.robot().push(KeyCode.ESCAPE);
        assertThat(shownTypes()).hasSize(LayerCatalogue.standard().kinds().size());
    }

    @Test
    void should_search_when_a_person_types_while_an_item_has_the_focus() {
        window.robot().clickOn("#palette-Dense").write("ls");
        assertThat(shownTypes()).containsExactly("LSTM");
        window.robot().push(KeyCode.ENTER);
        assertThat(added).containsExactly("LSTM");
    }

    @Test
    void should_add_a_layer_on_a_double_click() {
        window.robot().doubleClickOn("#palette-Dense");
        assertThat(added).containsExactly("Dense");
    }

    @Test
    void should_be_dragged_as_a_layer() {
        window.robot().drag("#palette-Dense").dropTo("#ground");
        assertThat(dropped).containsExactly("Dense");
        assertThat(added).isEmpty();
    }

    @Test
    void should_follow_the_language() {
        String before = texts();
        TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
        assertThat(texts()).isNotEqualTo(before).contains("全连接").doesNotContain("every input");
    }

    @Test
    void should_let_go_of_everything_when_closed() {
        Leaks.assertThatClosedViewsAreForgotten(() -> {
            PaletteView view = view();
            return new Leaks.Opened(view.root(), view);
        });
    }

    private PaletteView view() {
        return new PaletteView(LayerCatalogue.standard(), i18n, kind -> added.add(kind.type()));
    }

    private javafx.scene.control.TextField field() {
        return (javafx.scene.control.TextField) window.stage().getScene().lookup("#palette-search");
    }

    private List<String> shownTypes() {
        return TestWindow.call(() -> items().map(item -> item.kind().type()).toList());
    }

    private Stream<PaletteItem> items() {
        return window.stage().getScene().getRoot().lookupAll(".palette-item").stream()
                .map(PaletteItem.class::cast);
    }

    private String label(String id) {
        return TestWindow.call(() -> ((Label) window.stage().getScene().lookup(id)).getText());
    }

    private String texts() {
        return TestWindow.call(() -> window.stage().getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList()
                .toString());
    }
}

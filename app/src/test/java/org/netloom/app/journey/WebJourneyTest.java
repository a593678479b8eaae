package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.cli.LocalServer;
import org.netloom.app.window.TestWindow;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.ProjectFile;

/** From a web address to a project that needs no network. */
class WebJourneyTest {

    @TempDir
    private Path folder;

    private final LocalServer server = new LocalServer();
    private StudioWindow window;

    @BeforeEach
    void open() throws IOException {
        byte[] iris = Files.readAllBytes(IrisFile.in(folder.resolve("served")));
        server.file("/iris.csv", iris);
        server.file("/page", "<!DOCTYPE html><html>Irises</html>".getBytes(StandardCharsets.UTF_8));
        copy("");
        window = StudioWindow.open(folder);
    }

    @AfterEach
    void close() {
        window.close();
        server.close();
    }

    private static void copy(String text) {
        TestWindow.startToolkit();
        TestWindow.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private String address() {
        return TestWindow.call(() -> ((TextField) window.find("#web-address")).getText());
    }

    private List<Path> downloads() throws IOException {
        Path place = folder.resolve("downloads");
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException beingDeleted) {
            throw beingDeleted.getCause();
        }
    }

    @Test
    void should_lead_from_an_address_to_a_saved_project_with_its_data_beside_it() throws IOException {
        window.click("#start-open-web");
        window.retype("#web-address", server.address("/iris.csv"));
        window.keys(KeyCode.ENTER);
        window.click("#starter-button");
        window.until("the project is open", () -> window.shows("#canvas"));
        Path project = Files.createDirectory(folder.resolve("mine")).resolve("irises.netloom");
        window.answerNextFileDialog(project);
        TestWindow.run(() -> window.studio().actions().get("save").run());
        window.until(
                "it is saved",
                () -> TestWindow.call(
                        () -> !window.studio().document().dirtyProperty().get()));

        OpenedProject saved = ProjectFile.standard().open(project).toOptional().orElseThrow();
        assertThat(saved.project().data().orElseThrow().reference().path()).isEqualTo("iris.csv");
        assertThat(project.resolveSibling("iris.csv")).hasSameBinaryContentAs(folder.resolve("served/iris.csv"));
        assertThat(dataPlace()).isEqualTo(project.resolveSibling("iris.csv"));
        assertThat(TestWindow.call(() -> window.studio().document().undoName().isPresent()))
                .as("there is a step that could be undone")
                .isFalse();
    }

    private Path dataPlace() {
        return Path.of(TestWindow.call(() -> window.studio()
                .document()
                .project()
                .data()
                .orElseThrow()
                .reference()
                .path()));
    }

    @Test
    void should_take_test_rows_from_an_address() throws IOException {
        window.click("#start-open-web");
        window.retype("#web-address", server.address("/iris.csv"));
        window.keys(KeyCode.ENTER);
        window.click("#starter-button");
        window.until("the project is open", () -> window.shows("#canvas"));
        TestWindow.run(() -> window.studio().actions().get("show-data").run());

        window.click("#add-step");
        window.click("#choice-test-file-web");
        window.retype("#web-address", server.address("/iris.csv"));
        window.click("#web-fetch");

        window.until("the file is the test", () -> window.shows("#test-file"));
        assertThat(window.shows("#canvas")).isTrue();
        Path project = Files.createDirectory(folder.resolve("mine")).resolve("irises.netloom");
        window.answerNextFileDialog(project);
        TestWindow.run(() -> window.studio().actions().get("save").run());
        window.until(
                "it is saved",
                () -> TestWindow.call(
                        () -> !window.studio().document().dirtyProperty().get()));
        OpenedProject saved = ProjectFile.standard().open(project).toOptional().orElseThrow();
        assertThat(saved.project().data().orElseThrow().testFile().orElseThrow().path())
                .isEqualTo("iris.csv");
    }

    @Test
    void should_show_how_far_it_is_and_leave_nothing_when_it_is_cancelled() {
        CountDownLatch never = new CountDownLatch(1);
        server.file("/large.csv", "1,2\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), 2_000_000, never);
        window.click("#start-open-web");
        window.retype("#web-address", server.address("/large.csv"));
        window.click("#web-fetch");
        window.until("half is there", () -> window.text("#web-amount").startsWith("2.0 MB of 4.0 MB"));
        window.picture("web-fetching");

        window.click("#web-cancel");
        window.until("it has ended", this::nothingIsKept);

        assertThat(window.shows("#web-progress")).isFalse();
        window.keys(KeyCode.ESCAPE);
        assertThat(window.shows("#start")).isTrue();
    }

    @Test
    void should_say_in_its_place_why_nothing_came_and_try_again() {
        window.click("#start-open-web");
        window.retype("#web-address", server.address("/page"));
        window.click("#web-fetch");
        window.until("it says why", () -> window.shows("#web-failure"));
        window.picture("web-failed");
        assertThat(window.words("#web-failure")).contains("is a web page, not a file with data");
        assertThat(window.text("#web-fetch")).isEqualTo("Try again");
        TestWindow.run(() -> {
            window.studio().actions().get("toggle-dark").run();
            window.studio().actions().get("toggle-language").run();
        });
        window.picture("web-failed-dark-zh");
        assertThat(window.text("#web-fetch")).isEqualTo("重试");

        window.retype("#web-address", server.address("/iris.csv"));
        window.click("#web-fetch");

        window.until("the page of the table is there", () -> window.shows("#starter-button"));
    }

    @Test
    void should_forget_what_was_fetched_when_the_person_turns_back() {
        window.click("#start-open-web");
        window.retype("#web-address", server.address("/iris.csv"));
        window.click("#web-fetch");
        window.until("the page of the table is there", () -> window.shows("#starter-button"));

        window.click("#import-back");

        assertThat(window.shows("#start")).isTrue();
        window.until("nothing is kept", this::nothingIsKept);
    }

    @Test
    void should_forget_what_was_fetched_when_its_tab_is_closed() {
        window.click("#start-open-web");
        window.retype("#web-address", server.address("/iris.csv"));
        window.click("#web-fetch");
        window.until("the page of the table is there", () -> window.shows("#starter-button"));

        TestWindow.run(() -> window.studio().actions().get("close-tab").run());

        window.until("nothing is kept", this::nothingIsKept);
    }

    @Test
    void should_forget_what_was_fetched_for_a_network_that_keeps_its_data() {
        window.click("#start-new-project");
        window.dragLayer("Dense", 0.5, 0.5);
        TestWindow.run(() -> window.studio().actions().get("show-data").run());
        window.click("#data-open-web");
        window.retype("#web-address", server.address("/iris.csv"));
        window.click("#web-fetch");
        window.until("the page of the table is there", () -> window.shows("#data-only-button"));

        window.click("#import-back");

        assertThat(window.shows("#canvas")).isTrue();
        window.until("nothing is kept", this::nothingIsKept);
    }

    private boolean nothingIsKept() {
        try {
            return downloads().isEmpty();
        } catch (IOException beingDeleted) {
            return false;
        }
    }

    @Test
    void should_judge_an_address_as_it_is_typed() {
        window.click("#start-open-web");
        window.retype("#web-address", "htt");
        assertThat(window.text("#web-hint")).startsWith("A table");
        window.retype("#web-address", "ftp://example.org/a.csv");
        assertThat(window.text("#web-hint")).contains("only http:// and https://");
        assertThat(TestWindow.call(() -> window.find("#web-fetch").isDisabled()))
                .isTrue();
        window.retype("#web-address", "github.com/o/r/blob/main/a.csv");
        assertThat(window.text("#web-hint")).contains("raw.githubusercontent.com/o/r/main/a.csv");
        assertThat(TestWindow.call(() -> window.find("#web-fetch").isDisabled()))
                .isFalse();
    }

    @Test
    void should_offer_the_address_that_was_copied() {
        copy(" " + server.address("/iris.csv") + "\n");
        window.keys(KeyCode.CONTROL, KeyCode.L);
        assertThat(address()).isEqualTo(server.address("/iris.csv"));
        window.click("#web-back");
        copy("some words");
        window.click("#start-open-web");
        assertThat(address()).isEmpty();
    }

    @Test
    void should_open_a_link_that_is_dropped() {
        Label link = TestWindow.call(() -> {
            Label source = new Label("the flowers");
            source.setId("link");
            source.setOnDragDetected(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putUrl(server.address("/iris.csv"));
                source.startDragAndDrop(TransferMode.LINK).setContent(content);
            });
            ((BorderPane) window.stage().getScene().getRoot()).setBottom(source);
            return source;
        });

        window.robot().drag(link, MouseButton.PRIMARY).dropTo("#start");

        window.until("the page of the table is there", () -> window.shows("#starter-button"));
    }

    @Test
    void should_open_data_of_the_web_for_a_network_that_is_there() {
        window.click("#start-new-project");
        window.dragLayer("Dense", 0.5, 0.5);
        TestWindow.run(() -> window.studio().actions().get("show-data").run());
        window.click("#data-open-web");
        window.retype("#web-address", server.address("/iris.csv"));
        window.click("#web-fetch");
        window.click("#data-only-button");

        window.until(
                "the project has the data",
                () -> TestWindow.call(
                        () -> window.studio().document().project().data().isPresent()));
        assertThat(window.studio().document().project().graph().nodes()).hasSize(1);
        assertThat(dataPlace()).exists();
    }
}

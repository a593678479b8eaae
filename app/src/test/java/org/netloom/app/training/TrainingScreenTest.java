package org.netloom.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.chart.CurveChart;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.session.BaselineDesk;
import org.netloom.app.session.TrainingFixture;
import org.netloom.app.window.Frames;
import org.netloom.app.window.TestWindow;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.shape.Task;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingState;

class TrainingScreenTest {

    private TrainingFixture fixture;
    private I18n i18n;
    private final Background background = new Background(bug -> {
        throw new AssertionError(bug);
    });
    private final BaselineDesk baselines = new BaselineDesk(background);
    private TrainingView view;
    private TestWindow window;

    private void open(Task task, double width, double height) {
        window = TestWindow.show(width, height, () -> {
            fixture = new TrainingFixture(task);
            i18n = new I18n(Locale.ENGLISH);
            view = new TrainingView(fixture.training, baselines, i18n);
            return new StackPane(view.root());
        });
    }

    @AfterEach
    void close() {
        TestWindow.run(() -> {
            view.close();
            fixture.close();
        });
        window.close();
        background.close();
    }

    @Test
    void should_offer_to_train_before_the_first_run() {
        open(Task.CLASSIFICATION, 1280, 250);
        window.picture("training-empty");
        window.robot().clickOn("#training-empty-start");
        assertThat(fixture.run().commands).containsExactly("start");
        assertThat(labelled("training-start").isDisabled()).isTrue();
        assertThat(labelled("training-stop").isDisabled()).isFalse();
    }

    @Test
    void should_say_why_training_cannot_start() {
        open(Task.CLASSIFICATION, 1280, 250);
        TestWindow.run(() -> {
            fixture.diagnostics.add(Diagnostic.error("data-gone", "iris.csv", "Iris flowers"));
            fixture.document.reanalyse();
        });
        assertThat(labelled("training-start").isDisabled()).isTrue();
        assertThat(labelled("training-empty-why").getText()).startsWith("One problem has to be mended");
        window.picture("training-blocked");
    }

    @Test
    void should_show_the_figures_of_the_run() {
        open(Task.CLASSIFICATION, 1440, 284);
        TestWindow.run(() -> {
            fixture.training.start();
            fixture.run().tellClassification(46, 100, 7, 0.3, false);
        });
        Frames.until(
                "figures are shown", () -> labelled("training-epoch").getText().equals("46 / 100"));
        Frames.pass(3);
        window.picture("training-light");
        assertThat(labelled("training-headline-name").getText()).isEqualTo("Validation accuracy");
        assertThat(labelled("training-headline").getText()).isEqualTo("95.7 %");
        assertThat(labelled("training-learning-rate").getText()).isEqualTo("0.0010");
        Frames.until(
                "they are compared", () -> labelled("training-linear").getText().equals("33.3 %"));
        assertThat(labelled("training-baseline").getText()).isEqualTo("33.3 %");
        window.robot().moveTo("#loss-chart");
        Frames.until("the epoch under the pointer is read out", () -> window.robot()
                .lookup(".chart-readout-title")
                .tryQueryAs(Labeled.class)
                .filter(title -> title.getText().startsWith("Epoch "))
                .isPresent());
        window.picture("training-crosshair");
    }

    @Test
    void should_speak_chinese_and_dark_while_it_is_open() {
        open(Task.CLASSIFICATION, 1280, 250);
        TestWindow.run(() -> {
            fixture.training.start();
            fixture.run().tellClassification(46, 100, 7, 1, false);
        });
        CurveChart chart = (CurveChart) window.stage().getScene().lookup("#loss-chart");
        Frames.until("the curve is drawn", () -> hasPixelNear(chart, Color.web("#2f6feb")));
        window.setDark(true);
        TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
        Frames.until("the curve is drawn in the dark", () -> hasPixelNear(chart, Color.web("#58a6ff")));
        window.picture("training-dark-zh");
        assertThat(labelled("training-headline-name").getText()).isEqualTo("验证准确率");
        assertThat(hasPixelNear(chart, Color.web("#2f6feb"))).isFalse();
    }

    @Test
    void should_draw_at_most_once_a_frame_and_not_while_hidden() {
        open(Task.CLASSIFICATION, 1280, 250);
        CurveChart chart = (CurveChart) window.stage().getScene().lookup("#loss-chart");
        TestWindow.run(fixture.training::start);
        Frames.pass(3);
        long before = chart.draws();
        TestWindow.run(() -> fixture.run().tellClassification(20, 100, 100, 1, false));
        Frames.until("the points have come", () -> fixture.training.history().lastEpoch() == 20);
        Frames.until("they are drawn", () -> chart.draws() > before);
        Frames.pass(2);
        assertThat(chart.draws() - before).isLessThanOrEqualTo(2);

        TestWindow.run(() -> view.root().setVisible(false));
        long hidden = chart.draws();
        TestWindow.run(() -> fixture.run().tellState(TrainingState.PAUSED));
        Frames.until("paused", () -> fixture.training.stateProperty().get() == TrainingState.PAUSED);
        Frames.pass(3);
        assertThat(chart.draws()).isEqualTo(hidden);
        TestWindow.run(() -> view.root().setVisible(true));
        Frames.until("it is drawn again", () -> chart.draws() == hidden + 1);
    }

    @Test
    void should_show_mean_error_and_r_squared_of_a_regression() {
        open(Task.REGRESSION, 1280, 284);
        TestWindow.run(() -> {
            fixture.training.start();
            fixture.run().tellRegression(60, 40);
        });
        Frames.until("over", () -> fixture.training.stateProperty().get().isFinal());
        Frames.pass(2);
        window.picture("training-regression");
        assertThat(labelled("training-headline-name").getText()).isEqualTo("Validation mean error");
        assertThat(labelled("training-headline").getText()).isEqualTo("2.40");
        window.robot().clickOn("#quality-r2");
        Frames.pass(2);
        window.picture("training-r2");
    }

    @Test
    void should_say_in_place_why_a_run_failed() {
        open(Task.CLASSIFICATION, 1280, 250);
        TestWindow.run(() -> {
            fixture.training.start();
            fixture.run().tellClassification(3, 100, 7, 0.3, false);
            fixture.run().tell(new TrainingEvent.Problem(Diagnostic.error("data-gone", "iris.csv", "Iris flowers")));
            fixture.run().tellState(TrainingState.FAILED);
        });
        Frames.until("over", () -> fixture.training.stateProperty().get().isFinal());
        window.picture("training-failed");
        assertThat(labelled("training-notice").isVisible()).isTrue();
        assertThat(labelled("training-notice").getText()).isNotBlank();
        assertThat(labelled("training-start").isDisabled()).isFalse();
    }

    @Test
    void should_stay_readable_when_it_is_large_and_the_run_is_wild() {
        open(Task.CLASSIFICATION, 1920, 800);
        TestWindow.run(() -> {
            fixture.training.start();
            fixture.run().tellClassification(100, 100, 200, 3, true);
        });
        Frames.until("over", () -> fixture.training.stateProperty().get().isFinal());
        Frames.pass(2);
        window.picture("training-large-wild");
        assertThat(fixture.training.history().minibatchLoss().count()).isEqualTo(20_000);
    }

    @Test
    void should_be_forgotten_when_it_is_closed() {
        open(Task.CLASSIFICATION, 1280, 250);
        for (int i = 0; i < 50; i++) {
            WeakReference<TrainingView> gone = new WeakReference<>(TestWindow.call(() -> {
                TrainingView other = new TrainingView(fixture.training, baselines, i18n);
                ((StackPane) window.stage().getScene().getRoot()).getChildren().setAll(other.root());
                ((StackPane) window.stage().getScene().getRoot()).applyCss();
                other.close();
                ((StackPane) window.stage().getScene().getRoot()).getChildren().clear();
                return other;
            }));
            if (i == 49) {
                Frames.until("it is forgotten", () -> {
                    System.gc();
                    return gone.get() == null;
                });
            }
        }
    }

    private Labeled labelled(String id) {
        return (Labeled) window.stage().getScene().lookup("#" + id);
    }

    private static boolean hasPixelNear(CurveChart chart, Color wanted) {
        WritableImage image = TestWindow.call(() -> chart.snapshot(null, null));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color color = image.getPixelReader().getColor(x, y);
                if (Math.abs(color.getRed() - wanted.getRed()) < 0.04
                        && Math.abs(color.getGreen() - wanted.getGreen()) < 0.04
                        && Math.abs(color.getBlue() - wanted.getBlue()) < 0.04) {
                    return true;
                }
            }
        }
        return false;
    }
}

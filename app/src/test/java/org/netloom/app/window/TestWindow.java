package org.netloom.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.netloom.app.fx.Fonts;
import org.netloom.app.fx.Look;
import org.netloom.app.fx.Pictures;
import org.netloom.app.fx.Subscriptions;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window dressed as the studio's, on the toolkit of the tests. Closed after each test. */
public final class TestWindow implements AutoCloseable {

    private final Look look;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Stage stage;

    private TestWindow(Look look, Stage stage) {
        this.look = look;
        this.stage = stage;
    }

    /** Shows a root, built on the FX thread, in a window of a size. */
    public static TestWindow show(double width, double height, Callable<? extends Parent> root) {
        startToolkit();
        WaitForAsyncUtils.clearExceptions();
        TestWindow window = call(() -> {
            forgetDrags();
            Fonts.load();
            Look look = new Look();
            look.setDark(false);
            TestWindow made = new TestWindow(look, new Stage());
            Scene scene = new Scene(root.call(), width, height);
            look.dress(scene, made.subscriptions);
            made.stage.setScene(scene);
            made.stage.show();
            made.stage.requestFocus();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return window;
    }

    /**
     * Monocle keeps the view in which a button was last pulled until something is dropped, and tells it that a later drag leaves it:
     * in a window that is closed by then, that fails.
     */
    private static void forgetDrags() throws ReflectiveOperationException {
        Class<?> input = Class.forName("com.sun.glass.ui.monocle.MouseInput");
        Method instance = input.getDeclaredMethod("getInstance");
        instance.setAccessible(true);
        Field view = input.getDeclaredField("dragView");
        view.setAccessible(true);
        view.set(instance.invoke(null), null);
    }

    /** Starts the toolkit if it does not run yet. */
    public static void startToolkit() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("The toolkit did not start", e);
        }
    }

    /** Works on the FX thread and waits for it. */
    public static <T> T call(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(120), work);
    }

    /** Works on the FX thread and waits until what follows from it is done. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The hand of the person. */
    public FxRobot robot() {
        return new FxRobot().targetWindow(stage);
    }

    /** The stage. */
    public Stage stage() {
        return stage;
    }

    /** Light or dark. */
    public void setDark(boolean dark) {
        run(() -> look.setDark(dark));
    }

    /** Saves what the window shows under {@code target/pictures}. */
    public void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        save(call(() -> stage.getScene().snapshot(null)), name);
    }

    /** Saves every pop-up that is open, numbered. */
    public void popUpPictures(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        int number = 0;
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popUp) {
                number++;
                save(call(() -> popUp.getScene().snapshot(null)), name + "-" + number);
            }
        }
    }

    private static void save(WritableImage image, String name) {
        Path file = Path.of("target", "pictures", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            Pictures.writePng(image, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run(() -> {
            subscriptions.close();
            stage.close();
        });
    }
}

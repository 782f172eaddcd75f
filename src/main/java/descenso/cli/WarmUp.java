package descenso.cli;

import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.tui.Glyphs;
import descenso.view.LessonView;
import descenso.view.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Draws a page, a little of what lessons are made of, for nobody while the course is still being read: most of a first
 * frame's time goes into loading what draws it.
 */
final class WarmUp {

    private static final int WIDTH = 76;

    private WarmUp() {}

    static void begin() {
        Thread thread = new Thread(WarmUp::draw, "warm-up");
        thread.setDaemon(true);
        // What fails here fails again where it is needed, and is told there.
        thread.setUncaughtExceptionHandler((failed, failure) -> {});
        thread.start();
    }

    private static void draw() {
        try (InputStream page = Objects.requireNonNull(WarmUp.class.getResourceAsStream("warm-up.md"))) {
            draw(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(String text) {
        Page page = Page.parsed("x", Path.of("warm-up.md"), Language.ES, text);
        new LessonView(new Speech(Phrases.in(Language.ES), Glyphs.UNICODE), WIDTH).lines(page, false);
    }
}

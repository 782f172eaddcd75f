package descenso.cli;

import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.tui.Glyphs;
import descenso.view.LessonView;
import descenso.view.Speech;
import java.nio.file.Path;

/**
 * Draws a page for nobody while the course is still being read: most of a first frame's time goes into loading what
 * draws it.
 */
final class WarmUp {

    /** A little of what lessons are made of. */
    private static final String PAGE = """
            ---
            id: x
            title: x
            ---
            *x* **x** $x_{t-1}$

            - x

            $$
            \\begin{aligned} x &\\leftarrow \\frac{x}{\\sqrt{x}} \\end{aligned}
            $$

            | x |
            |---|
            | x |

            ```question
            id: x
            kind: open
            ask: x
            ```
            """;

    private static final int WIDTH = 76;

    private WarmUp() {}

    static void begin() {
        Thread thread = new Thread(WarmUp::draw, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void draw() {
        Page page = Page.of("x", Path.of("x.md"), Language.ES, PAGE);
        new LessonView(new Speech(Phrases.in(Language.ES), Glyphs.UNICODE), WIDTH).lines(page, false);
    }
}

package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.progress.SavedState.Bookmark;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonViewTest {

    private static final int WIDTH = 40;

    @Test
    void inlineMarkupHasItsStyles() {
        List<Line> lines = lines(CharacterSet.UNICODE, page("a *b* **c** `d` $e$"), Language.EN)
                .lines();
        assertThat(lines.get(2).spans().stream()
                        .filter(span -> !span.text().isBlank())
                        .map(Span::style))
                .containsExactly(Style.TEXT, Style.EMPHASIS, Style.STRONG, Style.CODE, Style.FORMULA);
    }

    @Test
    void bookmarkReturnsToItsLine() {
        LessonLines lines = lines(CharacterSet.UNICODE, page("one\n\n- two\n- three\n\nfour"), Language.EN);
        for (int line = 0; line < lines.lines().size(); line++) {
            assertThat(lines.line(lines.bookmark("x", line))).isEqualTo(line);
        }
        assertThat(lines.bookmark("x", 5)).isEqualTo(new Bookmark("x", 2, 1));
    }

    @Test
    void bookmarkBeyondTheEndIsTheNearestLine() {
        LessonLines lines = lines(CharacterSet.UNICODE, page("one\n\ntwo"), Language.EN);
        int last = lines.lines().size() - 1;
        assertThat(lines.line(new Bookmark("x", 99, 99))).isEqualTo(last);
        assertThat(lines.line(new Bookmark("x", 0, 99))).isLessThan(last);
    }

    private static LessonLines lines(CharacterSet characters, Page page, Language language) {
        LessonView view = new LessonView(new UiText(Messages.in(language), characters), LessonFacts.none());
        return view.lines(view.title(page, 1, 1), page, WIDTH);
    }

    private static Page page(String markdown) {
        String text = "---\nid: x\ntitle: X\n---\n" + markdown + "\n";
        return Page.parsed("x", Path.of("07-x.md"), Language.EN, text);
    }
}

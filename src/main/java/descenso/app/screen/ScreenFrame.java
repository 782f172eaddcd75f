package descenso.app.screen;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.course.Chapter;
import descenso.course.Course;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.view.frame.Chrome;
import descenso.view.frame.KeyName;
import descenso.view.frame.Layout;
import descenso.view.frame.SidebarView;
import descenso.widget.HelpBar;
import descenso.widget.Viewport;
import java.util.List;

/** The parts around a page: header, footer, keys, and the contents if there is room. */
public record ScreenFrame(AppState study, Layout layout) {

    /** Creates the parts around a page of the course. */
    public static ScreenFrame of(AppState study) {
        return new ScreenFrame(study, study.layout());
    }

    /** Creates the parts around a page in the middle of the screen, without the contents. */
    public static ScreenFrame alone(AppState study) {
        return new ScreenFrame(study, study.layout().alone());
    }

    /** Creates the parts around a page of full width. */
    public static ScreenFrame whole(AppState study) {
        return new ScreenFrame(study, study.layout().whole());
    }

    public Chrome chrome() {
        return new Chrome(layout, study.speech());
    }

    /** Returns the header of the current page: its chapter, title and position in the course. */
    public Line header() {
        String title = study.page().title();
        String path =
                study.isFirst() ? title : chapter() + study.speech().glyphs().select(" › ", " > ") + title;
        return chrome().header(path, study.number(), study.lastNumber());
    }

    private String chapter() {
        Course course = study.course();
        return course.chapterOf(study.bookmark().screen())
                .map(Chapter::title)
                .orElse(course.title())
                .in(study.language());
    }

    /** Returns the lines above the keys: a notice, or a blank line. */
    public List<Line> foot() {
        return study.notice()
                .map(words -> chrome().notice(study.speech().say(words)))
                .orElse(List.of(Line.blank()));
    }

    /** Returns the lines above the keys: a notice, or whether more text follows. */
    public List<Line> foot(Viewport window) {
        return study.notice().isPresent() ? foot() : chrome().more(window);
    }

    /** Returns the help bar. While a notice is shown, the key that leads back closes the notice first. */
    public HelpBar help(KeyMap keys) {
        boolean isNoticed = study.notice().isPresent();
        return new HelpBar(hints(isNoticed ? keys.withLabel(Action.BACK, MessageKey.NOTICE_CLOSE) : keys));
    }

    /** Returns the keys that the help bar names, and what each does. */
    public List<HelpBar.Hint> hints(KeyMap keys) {
        return keys.bindings().stream()
                .filter(KeyMap.Binding::inBar)
                .map(this::hint)
                .toList();
    }

    private HelpBar.Hint hint(KeyMap.Binding binding) {
        String key = KeyName.of(binding.keys().get(0), study.speech());
        return new HelpBar.Hint(key, study.speech().say(binding.words()));
    }

    /** Returns the contents beside a lesson on a wide screen. */
    public List<Line> sidebar() {
        return new SidebarView(study.course(), study.language(), study.speech())
                .lines(study.number(), study.read(), layout);
    }
}

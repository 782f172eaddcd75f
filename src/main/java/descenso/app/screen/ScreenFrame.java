package descenso.app.screen;

import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.classroom.ClassroomView;
import descenso.course.Course;
import descenso.course.Course.Chapter;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.frame.HeaderFooter;
import descenso.view.frame.Layout;
import descenso.widget.HelpBar;
import descenso.widget.Viewport;
import java.util.List;
import java.util.Optional;

/** The parts around a page: header, footer, keys, and the contents if there is room. */
public record ScreenFrame(AppState state, Layout layout) {

    /** Creates the parts around a page of the course. */
    public static ScreenFrame of(AppState state) {
        return new ScreenFrame(state, state.layout());
    }

    /** Creates the parts around a page in the middle of the screen, without the contents. */
    public static ScreenFrame alone(AppState state) {
        return new ScreenFrame(state, state.layout().alone());
    }

    /** Creates the parts around a page of full width. */
    public static ScreenFrame whole(AppState state) {
        return new ScreenFrame(state, state.layout().whole());
    }

    public HeaderFooter headerFooter() {
        return new HeaderFooter(layout, state.texts());
    }

    /** Returns the header of the current page: its chapter, title and position in the course. */
    public Line header() {
        String title = state.page().title();
        String path =
                state.isFirst() ? title : chapter() + state.texts().characters().select(" › ", " > ") + title;
        HeaderFooter around = headerFooter();
        Line live = live(true);
        int number = state.number();
        int last = state.lastNumber();
        return around.header(
                path,
                List.of(
                        Line.join(live, around.place(number, last)),
                        Line.join(live, around.position(number, last)),
                        live));
    }

    /**
     * Returns a mark of what the live class does with this person, and until when its time runs; blank without one.
     *
     * @param isPage whether the staff is reminded of it too, since the screen does not show the class
     */
    private Line live(boolean isPage) {
        return state.classroom()
                .filter(ClassroomView::isLive)
                .flatMap(this::live)
                .filter(key -> isPage || key != MessageKey.BOARD_LIVE)
                .map(key -> state.texts().characters().select("● ", "* ")
                        + state.texts().say(key) + " " + timer())
                .map(mark -> Line.of(mark, Style.KEY))
                .orElse(Line.blank());
    }

    private String timer() {
        return state.classroom()
                .map(ClassroomView::stage)
                .flatMap(stage -> stage.timer()
                        .map(end -> stage.isTimeOver()
                                ? state.texts().say(MessageKey.BOARD_TIMER_OVER)
                                : state.texts().say(MessageKey.BOARD_TIMER_TO, state.timeOfDay(end))))
                .map(words -> words + " ")
                .orElse("");
    }

    private Optional<MessageKey> live(ClassroomView view) {
        if (view.stage().isSharing()) {
            return Optional.of(MessageKey.SPOT_LIVE);
        }
        if (view.isHandUp()) {
            return Optional.of(MessageKey.VOTE_LIVE_HAND);
        }
        if (state.hasLeftRun()) {
            return Optional.of(MessageKey.FOLLOW_LIVE_LEFT);
        }
        if (state.sharedPlace().isPresent()) {
            return Optional.of(state.hasLeftPlace() ? MessageKey.FOLLOW_LIVE_LEFT : MessageKey.FOLLOW_LIVE);
        }
        if (view.stage().isLeading()) {
            return Optional.of(MessageKey.FOLLOW_LIVE_LEADING);
        }
        return Optional.of(view.staff().isEmpty() ? MessageKey.VOTE_LIVE : MessageKey.BOARD_LIVE);
    }

    private String chapter() {
        Course course = state.course();
        return course.chapterOf(state.bookmark().pageId())
                .map(Chapter::title)
                .orElse(course.manifest().title())
                .in(state.language());
    }

    /** Returns the lines above the keys: a notice, or a blank line. */
    public List<Line> foot() {
        return state.notice()
                .map(words -> headerFooter().notice(state.texts().say(words)))
                .orElse(List.of(Line.blank()));
    }

    /** Returns the lines above the keys: a notice, or whether more text follows. */
    public List<Line> foot(Viewport window) {
        return state.notice().isPresent() ? foot() : headerFooter().more(window);
    }

    /** Returns a frame with a title, a body, and lines above the keys. */
    public Frame frame(String title, List<Line> body, List<Line> foot, ScreenCommands<?> commands) {
        HeaderFooter around = headerFooter();
        return around.frame(around.header(title, live(false)), body, foot, help(commands));
    }

    /** Returns the help bar. While most notices are shown, the key that leads back closes the notice first. */
    public HelpBar help(ScreenCommands<?> commands) {
        ScreenCommands<?> named =
                state.isHeldByNotice() ? commands.withLabel(MessageKey.ACTION_BACK, MessageKey.NOTICE_CLOSE) : commands;
        return new HelpBar(named.rows().stream()
                .filter(ScreenCommand::inBar)
                .map(this::hint)
                .toList());
    }

    /** Returns the first key of a command, and what it does. */
    public HelpBar.Hint hint(ScreenCommand<?> command) {
        String key = state.texts().say(command.keys().get(0));
        return new HelpBar.Hint(key, state.texts().say(command.label()));
    }

    /** Returns the contents beside a lesson on a wide screen. */
    public List<Line> sidebar() {
        return state.contents().sidebar(state.number(), layout);
    }
}

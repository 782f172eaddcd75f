package descenso.app;

import descenso.app.OpenPage.LearnerLessonFacts;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.HelpScreen;
import descenso.app.screen.ListScreen;
import descenso.app.screen.Movement;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.frame.HeaderFooter;
import descenso.view.lesson.SearchIndex;
import descenso.view.lesson.SearchIndex.SearchView;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.widget.TextField;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;

/** Searches the open part of the course while the learner types. The chosen hit, 0-based, opens with Enter. */
public record SearchScreen(SearchIndex index, TextField field, int chosen) implements ListScreen {

    /** Number of rows above the hits: the field, the number of hits and a blank row. */
    private static final int ABOVE = 3;

    private static final CommandTable<SearchScreen> COMMANDS = ListScreen.<SearchScreen>opening("ENTER")
            .bar(MessageKey.ACTION_DOWN, "DOWN", (search, state) -> search.move(state, Movement.DOWN))
            .bar(MessageKey.ACTION_UP, "UP", (search, state) -> search.move(state, Movement.UP))
            .hidden(MessageKey.ACTION_GO_ON, "PAGE_DOWN", (search, state) -> search.move(state, Movement.PAGE_DOWN))
            .hidden(MessageKey.ACTION_GO_BACK, "PAGE_UP", (search, state) -> search.move(state, Movement.PAGE_UP))
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, (search, state) -> LessonScreen.at(state))
            .and(CommandTable.notation("F3"))
            .hidden(MessageKey.ACTION_HELP, "F1", HelpScreen::over)
            .hidden(MessageKey.ACTION_QUIT, "^c", CommandTable::quit);

    public static Transition over(AppState state) {
        SearchIndex index = SearchIndex.shown(state.course(), state::sealed, state.texts());
        return Transition.to(new SearchScreen(index, TextField.empty(), 0), state);
    }

    /** Opens a search for words in the text that plain mode shows. */
    public static Transition to(String words, AppState state) {
        SearchIndex index =
                SearchIndex.told(state.course(), state::sealed, new LearnerLessonFacts(state), state.texts());
        return Transition.to(new SearchScreen(index, TextField.empty().inserted(words), 0), state);
    }

    @Override
    public ScreenCommands<SearchScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    /** Returns the number of hits; in plain mode that of the listed ones. */
    @Override
    public int count(AppState state) {
        return state.isPlainMode() ? found(state).told() : hits(state).size();
    }

    @Override
    public int page(AppState state) {
        return room(state) - 1;
    }

    @Override
    public Transition open(int hit, AppState state) {
        return LessonScreen.found(
                field.text(), state.withBookmark(hits(state).get(hit).entry().bookmark()));
    }

    @Override
    public SearchScreen withChosen(int hit) {
        return new SearchScreen(index, field, hit);
    }

    @Override
    public Transition onKey(Key key, AppState state) {
        return field.pressed(key).map(typed -> search(typed, state)).orElseGet(() -> Transition.to(this, state));
    }

    @Override
    public Transition onPaste(String text, AppState state) {
        return search(field.inserted(text), state);
    }

    private Transition search(TextField typed, AppState state) {
        return Transition.to(new SearchScreen(index, typed, 0), state);
    }

    private List<SearchIndex.Hit> hits(AppState state) {
        return index.find(field.text(), state.texts().characters());
    }

    private SearchView found(AppState state) {
        return new SearchView(hits(state), index.isSealed(), state.texts());
    }

    private static int room(AppState state) {
        return Math.max(1, state.layout().bodyHeight() - ABOVE);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.SEARCH_TITLE);
    }

    @Override
    public Object key(List<String> paragraphs) {
        return field.text();
    }

    @Override
    public List<Section> content(AppState state) {
        return found(state).sections();
    }

    @Override
    public Frame view(AppState state) {
        SearchView found = found(state);
        Viewport window = new Viewport(0, room(state), found.hits().size()).showing(chosen);
        ScreenFrame frame = ScreenFrame.alone(state);
        HeaderFooter headerFooter = frame.headerFooter();
        String prompt = state.texts().say(MessageKey.SEARCH_PROMPT) + " ";
        int width = state.layout().alone().textWidth() - prompt.length();
        List<Line> rows = rows(prompt, field.shown(width), found, window, state);
        return frame.frame(title(state), headerFooter.column(rows), frame.foot(window), commands(state))
                .withCursor(headerFooter.columnOf(prompt.length() + field.column(width)), 2);
    }

    private List<Line> rows(String prompt, String words, SearchView found, Viewport window, AppState state) {
        String count = field.text().isBlank() ? state.texts().say(MessageKey.SEARCH_HINT) : found.count();
        int end = Math.min(found.hits().size(), window.top() + window.height());
        List<Line> rows = new ArrayList<>();
        rows.add(Line.of(new Span(prompt, Style.QUESTION), new Span(words, Style.STRONG)));
        rows.add(Line.of(count, Style.MUTED));
        rows.add(Line.blank());
        rows.addAll(new GridRenderer(state.texts(), state.layout().alone().textWidth())
                .lines(found.hits(window.top(), end, chosen)));
        return rows;
    }
}

package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.screen.AppState;
import descenso.app.screen.PlainList;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.frame.Chrome;
import descenso.view.search.SearchIndex;
import descenso.view.search.SearchText;
import descenso.view.search.SearchView;
import descenso.widget.TextField;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches the open part of the course while the learner types.
 *
 * @param chosen the 0-based index of the hit that Enter opens
 */
public record SearchScreen(SearchIndex index, TextField field, int chosen) implements Screen {

    /** Number of rows above the hits: the field, the number of hits and a blank row. */
    private static final int ABOVE = 3;

    /** Maximum number of hits listed in plain mode. The numbers of more hits would be hard to remember. */
    private static final int TOLD = 10;

    public static SearchScreen over(AppState study) {
        SearchIndex index =
                SearchIndex.of(study.course(), study.language(), study::withModelAnswerSeen, study.speech());
        return new SearchScreen(index, TextField.empty(), 0);
    }

    /** Opens a search for words in the text that plain mode shows. */
    public static Transition of(String words, AppState study) {
        SearchIndex told = SearchText.index(
                study.course(),
                study.language(),
                study::withModelAnswerSeen,
                new LearnerLessonFacts(study),
                study.speech());
        return Transition.to(new SearchScreen(told, TextField.empty().inserted(words), 0), study);
    }

    @Override
    public KeyMap keys(AppState study) {
        return Keys.SEARCH;
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return switch (action) {
            case BACK -> LessonScreen.at(study);
            case OPEN -> opened(study);
            case DOWN, UP, GO_ON, GO_BACK -> Transition.to(chosen(moved(action, study)), study);
            case NEXT, PREVIOUS, TOP, BOTTOM, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT ->
                Transition.to(this, study);
        };
    }

    private Transition opened(AppState study) {
        List<SearchIndex.Hit> hits = hits(study);
        if (hits.isEmpty()) {
            return Transition.to(this, study);
        }
        SearchIndex.Entry entry = hits.get(chosen).entry();
        return LessonScreen.found(field.text(), study.withBookmark(entry.bookmark()));
    }

    private int moved(Action action, AppState study) {
        return Scrolling.chosen(chosen, hits(study).size(), room(study) - 1, action);
    }

    private SearchScreen chosen(int hit) {
        return new SearchScreen(index, field, hit);
    }

    @Override
    public Transition onKey(Key key, AppState study) {
        return field.pressed(key).map(typed -> searching(typed, study)).orElseGet(() -> Transition.to(this, study));
    }

    @Override
    public Transition onPaste(String text, AppState study) {
        return searching(field.inserted(text), study);
    }

    private Transition searching(TextField typed, AppState study) {
        return Transition.to(new SearchScreen(index, typed, 0), study);
    }

    private List<SearchIndex.Hit> hits(AppState study) {
        return index.find(field.text(), study.speech().glyphs());
    }

    private static int room(AppState study) {
        return Math.max(1, study.layout().bodyHeight() - ABOVE);
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        List<SearchIndex.Hit> hits = hits(study);
        return new PlainList(
                this,
                study,
                field.text(),
                () -> new SearchText(study.speech()).all(hits, index.isSealed(), TOLD),
                1,
                Math.min(TOLD, hits.size()),
                number -> chosen(number).opened(study));
    }

    @Override
    public Frame view(AppState study) {
        List<SearchIndex.Hit> hits = hits(study);
        Viewport window = new Viewport(0, room(study), hits.size()).showing(chosen);
        ScreenFrame round = ScreenFrame.alone(study);
        Chrome chrome = round.chrome();
        String prompt = study.speech().say(MessageKey.SEARCH_PROMPT) + " ";
        int width = study.layout().alone().textWidth() - prompt.length();
        return chrome.frame(
                        chrome.header(study.speech().say(MessageKey.SEARCH_TITLE)),
                        chrome.column(rows(prompt, field.shown(width), hits, window, study)),
                        round.foot(window),
                        round.help(keys(study)))
                .withCursor(chrome.columnOf(prompt.length() + field.column(width)), 2);
    }

    private List<Line> rows(String prompt, String words, List<SearchIndex.Hit> hits, Viewport window, AppState study) {
        List<Line> rows = new ArrayList<>();
        rows.add(Line.of(new Span(prompt, Style.QUESTION), new Span(words, Style.STRONG)));
        rows.add(Line.of(count(hits.size(), study), Style.MUTED));
        rows.add(Line.blank());
        SearchView view = new SearchView(study.speech());
        for (int hit = window.top(); hit < Math.min(hits.size(), window.top() + window.height()); hit++) {
            rows.add(view.row(
                    hits.get(hit), hit == chosen, study.layout().alone().textWidth()));
        }
        return rows;
    }

    private String count(int hits, AppState study) {
        return field.text().isBlank()
                ? study.speech().say(MessageKey.SEARCH_HINT)
                : new SearchText(study.speech()).count(hits, index.isSealed());
    }
}

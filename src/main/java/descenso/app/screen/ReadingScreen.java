package descenso.app.screen;

import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.widget.Viewport;
import java.util.List;
import java.util.Optional;

/** A screen that consists of a text, which may scroll. Both modes show the same sections. */
public interface ReadingScreen extends Screen {

    String title(AppState state);

    List<Section> content(AppState state);

    /** Returns the first visible line, 0-based; by default the text does not scroll. */
    default int top() {
        return 0;
    }

    default ReadingScreen withTop(int top) {
        return this;
    }

    default Transition scroll(AppState state, Movement movement) {
        return Transition.to(withTop(movement.moved(start(state, drawn(state))).top()), state);
    }

    /** Returns the text drawn for the width of the screen. */
    default GridRenderer.Drawn drawn(AppState state) {
        return new GridRenderer(state.texts(), state.layout().alone().textWidth()).draw(content(state));
    }

    private Viewport start(AppState state, GridRenderer.Drawn drawn) {
        return new Viewport(top(), state.layout().bodyHeight(), drawn.lines().size());
    }

    /** Returns the visible part of the text; by default the window at {@link #top}, with which it starts. */
    default Viewport window(Viewport start, GridRenderer.Drawn drawn) {
        return start;
    }

    @Override
    default Frame view(AppState state) {
        GridRenderer.Drawn drawn = drawn(state);
        Viewport window = window(start(state, drawn), drawn);
        ScreenFrame frame = ScreenFrame.alone(state);
        List<Line> body = frame.headerFooter().column(window.of(drawn.lines()));
        return frame.frame(title(state), body, frame.foot(window), commands(state));
    }

    /**
     * Returns the key of {@link PlainScreen#contentKey}; by default the text: a changed one counts as other content.
     */
    default Object key(List<String> paragraphs) {
        return paragraphs;
    }

    /** Returns the text for plain mode, as a text to read over another screen. */
    @Override
    default PlainScreen plainScreen(AppState state) {
        return plainPage(state, MessageKey.PROMPT_READING, Optional.empty());
    }

    /** Returns the text for plain mode, with its {@link PlainScreen#wordForNumber}. */
    default PlainScreen plainPage(AppState state, MessageKey prompt, Optional<MessageKey> wordForNumber) {
        List<String> paragraphs = new ParagraphRenderer(state.texts()).paragraphs(content(state));
        return new PlainScreen.PlainPage(key(paragraphs), state.texts().say(prompt), paragraphs, wordForNumber, true);
    }
}

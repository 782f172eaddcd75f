package descenso.app.screen;

import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.widget.Viewport;
import java.util.List;

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
        int height = state.layout().bodyHeight();
        Viewport window = new Viewport(top(), height, drawn(state).lines().size());
        return Transition.to(withTop(movement.moved(window).top()), state);
    }

    private GridRenderer.Drawn drawn(AppState state) {
        return new GridRenderer(state.texts(), state.layout().alone().textWidth()).draw(content(state));
    }

    /**
     * Returns the visible part of the text; by default from {@link #top}.
     *
     * @param start the window at the top line
     */
    default Viewport window(Viewport start, GridRenderer.Drawn drawn) {
        return start;
    }

    @Override
    default Frame view(AppState state) {
        GridRenderer.Drawn drawn = drawn(state);
        List<Line> lines = drawn.lines();
        Viewport start = new Viewport(top(), state.layout().bodyHeight(), lines.size());
        return ScreenFrame.alone(state).page(title(state), lines, window(start, drawn), commands(state));
    }

    @Override
    default PlainScreen plainScreen(AppState state) {
        return PlainPage.reading(state, new ParagraphRenderer(state.texts()).paragraphs(content(state)));
    }
}

package descenso.app;

import descenso.phrases.Language;
import descenso.plot.Ink;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.Speech;

/**
 * How the tutor speaks and looks.
 *
 * @param ink what pictures are drawn with
 * @param size of the screen
 */
public record Manner(Language language, Speech speech, Theme theme, Ink ink, Size size) {

    Manner speaking(Language other) {
        return new Manner(other, new Speech(speech.phrases().inThe(other), speech.glyphs()), theme, ink, size);
    }

    Manner in(Theme other) {
        return new Manner(language, speech, other, ink, size);
    }

    Manner drawnWith(Ink other) {
        return new Manner(language, speech, theme, other, size);
    }

    Manner sized(Size other) {
        return new Manner(language, speech, theme, ink, other);
    }
}

package descenso.app.screen;

import descenso.phrases.Language;
import descenso.plot.shape.Raster;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;

/**
 * How the tutor speaks and looks.
 *
 * @param ink what pictures are drawn with
 * @param size of the screen
 */
public record DisplaySettings(Language language, UiText speech, Theme theme, Raster ink, Size size) {

    DisplaySettings speaking(Language other) {
        return new DisplaySettings(other, new UiText(speech.phrases().inThe(other), speech.glyphs()), theme, ink, size);
    }

    DisplaySettings in(Theme other) {
        return new DisplaySettings(language, speech, other, ink, size);
    }

    DisplaySettings drawnWith(Raster other) {
        return new DisplaySettings(language, speech, theme, other, size);
    }

    DisplaySettings sized(Size other) {
        return new DisplaySettings(language, speech, theme, ink, other);
    }
}

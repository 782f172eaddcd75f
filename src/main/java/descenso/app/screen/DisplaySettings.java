package descenso.app.screen;

import descenso.phrases.Language;
import descenso.plot.shape.Raster;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;

/**
 * The language and appearance of the tutor.
 *
 * @param ink the raster that draws charts
 * @param size the size of the screen, in cells
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

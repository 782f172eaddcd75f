package descenso.app.screen;

import descenso.phrases.Language;
import descenso.plot.Raster;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;

/**
 * The language and appearance of the tutor.
 *
 * @param raster the raster that draws charts
 * @param size the size of the screen, in cells
 */
public record DisplaySettings(Language language, UiText texts, Theme theme, Raster raster, Size size) {

    DisplaySettings withLanguage(Language other) {
        return new DisplaySettings(
                other, new UiText(texts.messages().withLanguage(other), texts.characters()), theme, raster, size);
    }

    DisplaySettings withTheme(Theme other) {
        return new DisplaySettings(language, texts, other, raster, size);
    }

    DisplaySettings withRaster(Raster other) {
        return new DisplaySettings(language, texts, theme, other, size);
    }

    DisplaySettings withSize(Size other) {
        return new DisplaySettings(language, texts, theme, raster, other);
    }
}

package descenso.app.screen;

import descenso.phrases.Language;
import descenso.plot.Raster;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;

/** The language and appearance of the tutor. The size is that of the screen, in cells. */
public record DisplaySettings(UiText texts, Theme theme, Raster raster, Size size) {

    public Language language() {
        return texts.language();
    }

    public DisplaySettings withLanguage(Language other) {
        return new DisplaySettings(
                new UiText(texts.messages().withLanguage(other), texts.characters()), theme, raster, size);
    }

    public DisplaySettings withTheme(Theme other) {
        return new DisplaySettings(texts, other, raster, size);
    }

    public DisplaySettings withRaster(Raster other) {
        return new DisplaySettings(texts, theme, other, size);
    }

    public DisplaySettings withSize(Size other) {
        return new DisplaySettings(texts, theme, raster, other);
    }
}

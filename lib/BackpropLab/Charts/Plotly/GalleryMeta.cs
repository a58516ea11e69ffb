namespace BackpropLab.Plotly;

/// <summary>How pictures hang in one field of values, and how they may hang on a narrower page.</summary>
/// <param name="Pictures">How many there are.</param>
/// <param name="Side">The pixels along a picture's side.</param>
/// <param name="Gap">The empty pixels beside a picture.</param>
/// <param name="Columns">How many hang side by side.</param>
/// <param name="Below">The empty pixels below a picture.</param>
/// <param name="Most">How many may hang side by side.</param>
/// <param name="Narrowest">The least width of a picture with its gap, in pixels of the page.</param>
/// <param name="Widest">The largest.</param>
/// <param name="Caption">The height of what is written below, in pixels of the page; 0 where nothing is.</param>
/// <param name="CaptionGap">The part of it that parts picture and text.</param>
sealed record GalleryMeta(
    int Pictures, int Side, int Gap, int Columns, int Below, int Most, double Narrowest, double Widest, double Caption, double CaptionGap);

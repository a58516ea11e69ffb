using BackpropLab.Browser;

// The page's worker calls what it needs; there is nothing to do before.
Page.Prepare();

// placeholder, replaced within this session

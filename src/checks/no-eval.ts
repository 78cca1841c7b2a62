import { z } from 'astro/zod';

// The pages forbid code made of text, by which zod would be faster. It would try once, and the browser would report it.
// Schemas look at this when they are made, so whoever runs checks in a browser imports this file before all others.
z.config({ jitless: true });
